package org.modelsquare.credits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest proof of the whole ledger. It reads every entry and is therefore kept for a while. */
@Singleton
public class LedgerWatch {

  private final LedgerProof proof;
  private final Clock clock;
  private @Nullable Result last;

  LedgerWatch(LedgerProof proof, Clock clock) {
    this.proof = proof;
    this.clock = clock;
  }

  /** What was found, at most that long ago. */
  public synchronized Result within(Duration age) {
    Instant now = clock.instant();
    Result result = last;
    if (result == null || now.isAfter(result.at().plus(age))) {
      result = new Result(now, proof.check().size());
      last = result;
    }
    return result;
  }

  /**
   * A proof.
   *
   * @param findings how many invariants are broken; 0 if the ledger adds up
   */
  public record Result(Instant at, int findings) {}
}
