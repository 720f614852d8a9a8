package org.modelsquare.usage;

import org.modelsquare.core.Credits;

/**
 * What was used in one day, with one model or by one key.
 *
 * @param id the day, the model's or the key's id; empty for jobs without a key
 * @param name what people call it; empty where the page has words for it
 * @param jobs how many were ordered
 * @param completed how many ended with a video
 * @param failed how many ended without
 * @param seconds seconds of finished video
 * @param spent what was paid
 */
record UsageRow(
    String id, String name, long jobs, long completed, long failed, long seconds, Credits spent) {

  static UsageRow nothing(String id) {
    return new UsageRow(id, id, 0, 0, 0, 0, Credits.ZERO);
  }

  UsageRow plus(UsageRow other) {
    return new UsageRow(
        id,
        name,
        jobs + other.jobs,
        completed + other.completed,
        failed + other.failed,
        seconds + other.seconds,
        spent.plus(other.spent));
  }

  UsageRow named(String other) {
    return new UsageRow(id, other, jobs, completed, failed, seconds, spent);
  }

  /** Videos among the jobs that completed or failed, in per cent; empty where none has. */
  public String rate() {
    long ended = completed + failed;
    return ended == 0 ? "" : Math.round(100.0 * completed / ended) + " %";
  }
}
