package org.modelsquare.observability;

import java.util.Map;

/**
 * The house at one moment. Amounts are micro-credits, times seconds.
 *
 * @param unfinished unfinished jobs by state
 * @param lag for how long the most overdue job has been waiting to be worked on
 * @param held set aside for unfinished jobs
 * @param overdueWebhooks deliveries that wait for longer than five minutes
 * @param webhookLag for how long the most overdue delivery has been waiting
 * @param closedAccounts provider accounts that take no orders
 */
record Sample(
    Map<String, Long> unfinished,
    long lag,
    long held,
    long overdueWebhooks,
    long webhookLag,
    long closedAccounts) {

  static final Sample NONE = new Sample(Map.of(), 0, 0, 0, 0, 0);
}
