package org.modelsquare.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the requests of each account, by category and group. */
@Singleton
public class RateLimits {

  private static final String REFUSED = "modelsquare.requests.refused";

  private final RateGroups groups;
  private final RateSettings settings;
  private final Buckets buckets;
  private final MeterRegistry registry;
  private final Clock clock;

  RateLimits(
      RateGroups groups,
      RateSettings settings,
      MemoryBuckets memory,
      DatabaseBuckets database,
      MeterRegistry registry,
      Clock clock,
      @ConfigProperty(name = "modelsquare.database-url") Optional<String> sharedDatabase) {
    this.groups = groups;
    this.settings = settings;
    this.registry = registry;
    this.clock = clock;
    RateSettings.Store store =
        settings
            .store()
            .orElse(
                sharedDatabase.isPresent()
                    ? RateSettings.Store.DATABASE
                    : RateSettings.Store.MEMORY);
    this.buckets = store == RateSettings.Store.DATABASE ? database : memory;
    if (!settings.groups().containsKey(RateGroups.DEFAULT)) {
      throw new IllegalStateException("modelsquare.rate-limits.groups.default is missing");
    }
    for (Category each : Category.values()) {
      refused(each);
    }
  }

  /**
   * Counts one request.
   *
   * @throws RuntimeException if nobody can say: what that means depends on the category
   */
  public Allowance take(String accountId, Category category) {
    RateSettings.Group group = Objects.requireNonNull(settings.groups().get(groups.of(accountId)));
    Bucket bucket = new Bucket(category == Category.SUBMIT ? group.submit() : group.query());
    Instant now = clock.instant();
    Allowance allowance =
        Allowance.of(category, bucket, buckets.draw(accountId, category, bucket, now), now);
    if (!allowance.allowed()) {
      refused(category).increment();
    }
    return allowance;
  }

  /** There from the start, so that a first refusal is an increase. */
  private Counter refused(Category category) {
    return registry.counter(REFUSED, "category", category.name().toLowerCase(Locale.ROOT));
  }
}
