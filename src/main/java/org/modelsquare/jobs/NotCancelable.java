package org.modelsquare.jobs;

import org.modelsquare.jobs.lifecycle.JobState;

/** The job has gone too far to be called off, or its fate is not known. */
public final class NotCancelable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final JobState state;

  NotCancelable(JobState state) {
    super("a job that is " + state.code() + " cannot be canceled");
    this.state = state;
  }

  /** Where the job stands. */
  public JobState state() {
    return state;
  }
}
