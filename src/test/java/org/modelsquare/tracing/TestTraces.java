package org.modelsquare.tracing;

import io.opentelemetry.api.OpenTelemetry;

/** Traces for tests that do without an instance. */
public final class TestTraces {

  /** Those that record nothing. */
  public static final Traces NONE = new Traces(OpenTelemetry.noop());

  private TestTraces() {}
}
