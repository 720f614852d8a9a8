package org.modelsquare.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.JobStatus;

/**
 * A job as its pages and its API answers need it.
 *
 * @param request the exact JSON text that was ordered
 * @param formula the lines of the quote under which it was sold
 * @param progress 0 to 100 where the provider reports it
 * @param mediaId the stored video of a completed job, or one that came late to a failed one
 * @param lateAt when it came late; such a video costs nothing
 * @param failure the reason of a failed job
 * @param failureDetail the provider's words; for the operator, never for users
 * @param flagged true if a person at the operator's desk should look at it
 */
public record JobView(
    String id,
    String accountId,
    String modelId,
    String descriptorVersion,
    String provider,
    String mode,
    String request,
    String parameters,
    String priceVersion,
    Credits amount,
    String formula,
    @Nullable Integer outputSeconds,
    @Nullable String aspectRatio,
    @Nullable String resolution,
    String language,
    OrderSource source,
    @Nullable String takeOf,
    JobState state,
    Instant createdAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    Instant deadlineAt,
    @Nullable Integer progress,
    @Nullable String mediaId,
    @Nullable Instant lateAt,
    @Nullable FailureCode failure,
    @Nullable String failureDetail,
    boolean flagged) {

  /** What the owner sees. */
  public JobStatus status() {
    return state.status();
  }

  /** True if calling it off now would be accepted. */
  public boolean cancelable() {
    return state.mayBecome(JobState.CANCELED);
  }

  /** What was paid: the amount of a completed job, else nothing. */
  public Credits charged() {
    return state == JobState.COMPLETED ? amount : Credits.ZERO;
  }
}
