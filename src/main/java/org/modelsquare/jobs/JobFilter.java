package org.modelsquare.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.JobStatus;

/**
 * Which jobs to list; null means any.
 *
 * @param keyId the key that ordered them
 * @param from the first moment of ordering that counts
 * @param end the first that does not count any more
 */
public record JobFilter(
    @Nullable JobStatus status,
    @Nullable String modelId,
    @Nullable String keyId,
    @Nullable Instant from,
    @Nullable Instant end) {

  /** All jobs. */
  public static final JobFilter ALL = new JobFilter(null, null);

  public JobFilter(@Nullable JobStatus status, @Nullable String modelId) {
    this(status, modelId, null, null, null);
  }
}
