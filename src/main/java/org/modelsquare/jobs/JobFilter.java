package org.modelsquare.jobs;

import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.JobStatus;

/** Which jobs to list; null means any. */
public record JobFilter(@Nullable JobStatus status, @Nullable String modelId) {

  /** All jobs. */
  public static final JobFilter ALL = new JobFilter(null, null);
}
