package org.modelsquare.upstream;

import io.vertx.core.Vertx;
import java.time.Clock;
import org.modelsquare.tracing.TestTraces;

/** Clients for tests of kits. */
public final class TestClients {

  private TestClients() {}

  /** Those that wait for slow machines. */
  public static UpstreamClients patient(Vertx vertx, Clock clock) {
    return new UpstreamClients(ShortTerms.patient(), vertx, clock, TestTraces.NONE);
  }

  /** Those that do not wait for answers that never come. */
  public static UpstreamClients impatient(Vertx vertx, Clock clock) {
    return new UpstreamClients(ShortTerms.impatient(), vertx, clock, TestTraces.NONE);
  }
}
