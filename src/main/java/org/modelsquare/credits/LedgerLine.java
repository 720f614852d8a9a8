package org.modelsquare.credits;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
public record LedgerLine(
    long id,
    TransferKind kind,
    @Nullable String jobId,
    String reason,
    Instant at,
    @Nullable Movement available,
    @Nullable Movement held) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** When it happened on the clocks of that zone, to the second. */
  public String time(ZoneId zone) {
    return TIME.withZone(zone).format(at);
  }

  /** The kind as addresses and messages have it. */
  public String kindCode() {
    return LedgerPage.code(kind);
  }

  /**
   * A change of one balance.
   *
   * @param amount signed
   * @param after the balance that it left
   */
  public record Movement(Credits amount, Credits after) {

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
