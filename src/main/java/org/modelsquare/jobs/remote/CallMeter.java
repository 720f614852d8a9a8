package org.modelsquare.jobs.remote;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts and times what is asked of providers, by what came of it. */
@Singleton
class CallMeter {

  private static final String NAME = "modelsquare.provider.calls";

  private final MeterRegistry registry;

  CallMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  /**
   * Notes the end of a call.
   *
   * @param call what was asked, such as {@code submit}
   * @param outcome the answer, by its kind
   */
  void stop(Timer.Sample sample, String provider, String call, Object outcome) {
    String kind = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    sample.stop(
        Timer.builder(NAME)
            .tag("provider", provider)
            .tag("call", call)
            .tag("outcome", kind)
            .register(registry));
  }
}
