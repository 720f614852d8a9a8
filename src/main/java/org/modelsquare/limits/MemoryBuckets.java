package org.modelsquare.limits;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Buckets of one instance. A full bucket is like none, so only those in use take room. */
@Singleton
class MemoryBuckets implements Buckets {

  private static final int TIDY_FROM = 10_000;

  private final Map<Key, Instant> full = new ConcurrentHashMap<>();
  private volatile int tidyAt = TIDY_FROM;

  @Override
  public Drawn draw(String accountId, Category category, Bucket bucket, Instant now) {
    if (full.size() >= tidyAt) {
      tidy(now);
    }
    Draw draw = new Draw(bucket, now);
    full.compute(new Key(accountId, category), (key, until) -> draw.next(until));
    return new Drawn(draw.taken, draw.full);
  }

  int size() {
    return full.size();
  }

  private void tidy(Instant now) {
    full.values().removeIf(until -> !until.isAfter(now));
    tidyAt = Math.max(TIDY_FROM, 2 * full.size());
  }

  private record Key(String accountId, Category category) {}

  private static final class Draw {

    private final Bucket bucket;
    private final Instant now;
    private boolean taken;
    private Instant full;

    Draw(Bucket bucket, Instant now) {
      this.bucket = bucket;
      this.now = now;
      this.full = now;
    }

    Instant next(@Nullable Instant until) {
      Instant before = until == null ? now : until;
      Instant after = bucket.after(before, now);
      taken = bucket.allows(after, now);
      full = taken ? after : before;
      return full;
    }
  }
}
