package org.modelsquare.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller may still do in one category.
 *
 * @param category what was counted
 * @param allowed true if this request may go on
 * @param perMinute requests a minute
 * @param burst requests at once
 * @param remaining requests that could follow at once
 * @param fullAt when the whole burst is there again
 * @param fullIn the time until then
 * @param pause how long to wait for one more request; zero if there is one
 */
public record Allowance(
    Category category,
    boolean allowed,
    int perMinute,
    int burst,
    int remaining,
    Instant fullAt,
    Duration fullIn,
    Duration pause) {

  private static final int WINDOW_SECONDS = 10;
  private static final long ALMOST_A_SECOND = 999_999_999;

  static Allowance of(Category category, Bucket bucket, Buckets.Drawn drawn, Instant now) {
    Instant full = drawn.full().isAfter(now) ? drawn.full() : now;
    return new Allowance(
        category,
        drawn.taken(),
        bucket.perMinute(),
        bucket.burst(),
        drawn.taken() ? bucket.left(full, now) : 0,
        full,
        Duration.between(now, full),
        bucket.wait(full, now));
  }

  /** Whole seconds to wait after a refusal, at least one. */
  public long retryAfter() {
    return Math.max(1, up(pause));
  }

  /** The headers that tell a caller all this, by name. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    String name = '"' + category.code() + '"';
    headers.put("X-RateLimit-Category", category.code());
    headers.put("X-RateLimit-Limit", String.valueOf(perMinute));
    headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
    headers.put(
        "X-RateLimit-Reset", String.valueOf(fullAt.plusNanos(ALMOST_A_SECOND).getEpochSecond()));
    headers.put("RateLimit-Policy", name + ";q=" + burst + ";w=" + WINDOW_SECONDS);
    headers.put(
        "RateLimit", name + ";r=" + remaining + ";t=" + (allowed ? up(fullIn) : retryAfter()));
    if (!allowed) {
      headers.put("Retry-After", String.valueOf(retryAfter()));
    }
    return headers;
  }

  private static long up(Duration duration) {
    return duration.plusNanos(ALMOST_A_SECOND).toSeconds();
  }
}
