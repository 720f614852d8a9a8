package org.modelsquare.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.JobFinished;
import org.modelsquare.jobs.lifecycle.JobState;

/** The metrics of this house; docs/observability.md explains each. */
@Singleton
class HouseMetrics {

  private static final Logger LOG = Logger.getLogger(HouseMetrics.class);
  private static final double MICROS = 1_000_000;

  private final MeterRegistry registry;
  private final Sampler sampler;
  private final MetricsSettings settings;
  private final Vertx vertx;
  private final List<Meter> gauges = new ArrayList<>();
  private volatile Sample sample = Sample.NONE;

  HouseMetrics(MeterRegistry registry, Sampler sampler, MetricsSettings settings, Vertx vertx) {
    this.registry = registry;
    this.sampler = sampler;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    for (String state : unfinished()) {
      gauge(
          "modelsquare.jobs.unfinished",
          Tags.of("state", state),
          each -> each.unfinished().getOrDefault(state, 0L));
    }
    gauge("modelsquare.jobs.lag.seconds", Tags.empty(), each -> each.lag());
    gauge("modelsquare.credits.held", Tags.empty(), each -> each.held() / MICROS);
    gauge("modelsquare.webhooks.overdue", Tags.empty(), each -> each.overdueWebhooks());
    gauge("modelsquare.webhooks.lag.seconds", Tags.empty(), each -> each.webhookLag());
    gauge("modelsquare.provider.accounts.closed", Tags.empty(), each -> each.closedAccounts());
    if (!settings.every().isZero()) {
      vertx.setPeriodic(1, settings.every().toMillis(), timer -> vertx.executeBlocking(this::read));
    }
  }

  /** The registry outlives a restart in development: it must not go on asking who is gone. */
  void stop(@Observes ShutdownEvent event) {
    gauges.forEach(registry::remove);
  }

  /** On the instance that ended it, so that all instances together count each job once. */
  void finished(@Observes JobFinished finished) {
    Counter.builder("modelsquare.jobs.finished")
        .tag("status", finished.status().code())
        .register(registry)
        .increment();
  }

  /** Takes a fresh sample; one that cannot be taken leaves the last one. */
  boolean read() {
    try {
      sample = sampler.take();
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("the figures for the metrics could not be read: %s", e.getMessage());
      return false;
    }
  }

  private void gauge(String name, Tags tags, ToDoubleFunction<Sample> figure) {
    gauges.add(
        Gauge.builder(name, this, house -> figure.applyAsDouble(house.sample))
            .tags(tags)
            .register(registry));
  }

  private static List<String> unfinished() {
    return Stream.of(JobState.values())
        .filter(each -> !each.isEnd())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
