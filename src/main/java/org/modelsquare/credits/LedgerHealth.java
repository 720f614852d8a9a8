package org.modelsquare.credits;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Reports a ledger that does not add up to whoever watches the instance. It is no reason to stop or
 * restart it, hence neither liveness nor readiness.
 */
@Wellness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final LedgerWatch watch;

  LedgerHealth(LedgerWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    LedgerWatch.Result result = watch.within(KEPT);
    return HealthCheckResponse.named("ledger")
        .status(result.findings() == 0)
        .withData("findings", result.findings())
        .withData("checked_at", result.at().toString())
        .build();
  }
}
