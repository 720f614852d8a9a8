package org.modelsquare.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.JobState;

/**
 * A job as far as the dashboard shows it.
 *
 * @param state its state in the database
 * @param aspectRatio such as {@code 16:9}; empty where none was chosen
 * @param seconds the clip's length
 * @param line the prompt's beginning
 * @param failureCode why it failed; empty if it has not
 * @param progress 0 to 100 where the provider reports it
 */
record GlancedJob(
    String id,
    String modelId,
    String state,
    Instant createdAt,
    String aspectRatio,
    @Nullable Integer seconds,
    String line,
    @Nullable String mediaId,
    String failureCode,
    @Nullable Integer progress) {

  /** What the owner sees of the state. */
  String status() {
    return JobState.of(state).status().code();
  }

  boolean isFailed() {
    return state.equals("failed");
  }

  boolean isCompleted() {
    return state.equals("completed");
  }
}
