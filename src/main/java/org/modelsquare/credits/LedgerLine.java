package org.modelsquare.credits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * One transfer as its owner sees it.
 *
 * @param id grows with time; the key of the next page
 * @param jobId the job it belongs to, if any
 * @param reason in the operator's words, or a stable code of our own; may be empty
 * @param available what it did to the credits free to be spent, if anything
 * @param held what it did to the credits set aside, if anything
 */
record LedgerLine(
    long id,
    TransferKind kind,
    @Nullable String jobId,
    String reason,
    Instant at,
    @Nullable Movement available,
    @Nullable Movement held) {

  /**
   * A change of one balance.
   *
   * @param amount signed
   * @param after the balance that it left
   */
  record Movement(Credits amount, Credits after) {

    /** True if the balance grew. */
    public boolean plus() {
      return amount.isPositive();
    }

    /** The amount without its sign. */
    public Credits size() {
      return plus() ? amount : amount.negated();
    }
  }
}
