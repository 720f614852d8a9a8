package org.modelsquare.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.JobFinished;
import org.modelsquare.observability.Sample.Kind;

/** The metrics of this house; docs/observability.md explains each. */
@Singleton
class HouseMetrics {

  private static final Logger LOG = Logger.getLogger(HouseMetrics.class);
  private static final double MICROS = 1_000_000;

  private final MeterRegistry registry;
  private final Sampler sampler;
  private final MetricsSettings settings;
  private final Vertx vertx;
  private final MultiGauge jobs;
  private final Set<Kind> kinds = ConcurrentHashMap.newKeySet();
  private final List<Meter> gauges = new ArrayList<>();
  private volatile Sample sample = Sample.NONE;

  HouseMetrics(MeterRegistry registry, Sampler sampler, MetricsSettings settings, Vertx vertx) {
    this.registry = registry;
    this.sampler = sampler;
    this.settings = settings;
    this.vertx = vertx;
    this.jobs = MultiGauge.builder("modelsquare.jobs.unfinished").register(registry);
  }

  void start(@Observes StartupEvent event) {
    gauge("modelsquare.jobs.lag.seconds", each -> each.lag());
    gauge("modelsquare.credits.held", each -> each.held() / MICROS);
    gauge("modelsquare.webhooks.overdue", each -> each.overdueWebhooks());
    gauge("modelsquare.webhooks.lag.seconds", each -> each.webhookLag());
    gauge("modelsquare.provider.accounts.closed", each -> each.closedAccounts());
    gauge("modelsquare.ledger.findings", each -> each.ledgerFindings());
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
        .tag("model", finished.modelId())
        .register(registry)
        .increment();
    registry
        .counter("modelsquare.credits.captured")
        .increment(finished.captured().micros() / MICROS);
  }

  /** Takes a fresh sample; one that cannot be taken leaves the last one. */
  boolean read() {
    try {
      sample = sampler.take();
      count(sample.unfinished());
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("the figures for the metrics could not be read: %s", e.getMessage());
      return false;
    }
  }

  private void gauge(String name, ToDoubleFunction<Sample> figure) {
    gauges.add(
        Gauge.builder(name, this, house -> figure.applyAsDouble(house.sample)).register(registry));
  }

  /** A kind of which there are none any more is told as 0, not left out. */
  private void count(Map<Kind, Long> unfinished) {
    kinds.addAll(unfinished.keySet());
    jobs.register(
        kinds.stream()
            .map(
                kind ->
                    MultiGauge.Row.of(
                        Tags.of("state", kind.state(), "model", kind.model()),
                        unfinished.getOrDefault(kind, 0L)))
            .collect(Collectors.toList()),
        true);
  }
}
