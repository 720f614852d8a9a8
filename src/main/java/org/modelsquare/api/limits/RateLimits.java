package org.modelsquare.api.limits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the requests of each account, by category and group. */
@Singleton
public class RateLimits {

  private final RateGroups groups;
  private final RateSettings settings;
  private final Buckets buckets;
  private final Clock clock;

  RateLimits(
      RateGroups groups,
      RateSettings settings,
      MemoryBuckets memory,
      DatabaseBuckets database,
      Clock clock,
      @ConfigProperty(name = "modelsquare.database-url") Optional<String> sharedDatabase) {
    this.groups = groups;
    this.settings = settings;
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
    return Allowance.of(category, bucket, buckets.draw(accountId, category, bucket, now), now);
  }
}
