package org.modelsquare.credits;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.modelsquare.credits.LedgerProof.Finding;

/**
 * Reports a ledger that does not add up to whoever watches the instance. It is no reason to stop or
 * restart it, hence neither liveness nor readiness. A proof reads every entry and is therefore kept
 * for a while.
 */
@Wellness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final LedgerProof proof;
  private final Clock clock;
  private @Nullable Result last;

  LedgerHealth(LedgerProof proof, Clock clock) {
    this.proof = proof;
    this.clock = clock;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    Instant now = clock.instant();
    Result result = last;
    if (result == null || now.isAfter(result.at().plus(KEPT))) {
      result = new Result(now, proof.check());
      last = result;
    }
    return HealthCheckResponse.named("ledger")
        .status(result.findings().isEmpty())
        .withData("findings", result.findings().size())
        .withData("checked_at", result.at().toString())
        .build();
  }

  private record Result(Instant at, List<Finding> findings) {}
}
