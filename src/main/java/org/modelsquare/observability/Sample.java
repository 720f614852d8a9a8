package org.modelsquare.observability;

import java.util.Map;

/**
 * The house at one moment. Amounts are micro-credits, times seconds.
 *
 * @param unfinished unfinished jobs by state and model
 * @param lag for how long the most overdue job has been waiting to be worked on
 * @param held set aside for unfinished jobs
 * @param overdueWebhooks deliveries that wait for longer than five minutes
 * @param webhookLag for how long the most overdue delivery has been waiting
 * @param closedAccounts provider accounts that take no orders
 * @param ledgerFindings broken rules of the ledger; NaN if nobody has looked
 */
record Sample(
    Map<Kind, Long> unfinished,
    long lag,
    long held,
    long overdueWebhooks,
    long webhookLag,
    long closedAccounts,
    double ledgerFindings) {

  static final Sample NONE = new Sample(Map.of(), 0, 0, 0, 0, 0, Double.NaN);

  /** Jobs that are alike to who counts them. */
  record Kind(String state, String model) {}
}
