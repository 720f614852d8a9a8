package org.modelsquare.jobs.lifecycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a job is to end.
 *
 * @param jobId the job
 * @param lease the token of the worker that acts; null if somebody else does
 * @param from the states in which this end is right
 * @param to the state that ends it
 * @param failure the reason for users; only with {@link JobState#FAILED}
 * @param mediaId the stored video; only with {@link JobState#COMPLETED}
 * @param evidence what was seen, for the operator
 * @param flagged true if a person should look at it afterwards
 */
public record Ending(
    String jobId,
    @Nullable Long lease,
    Set<JobState> from,
    JobState to,
    @Nullable FailureCode failure,
    @Nullable String mediaId,
    Noticed noticedBy,
    @Nullable String evidence,
    boolean flagged) {

  /** Refuses an end that the table of moves does not know. */
  public Ending {
    if (!to.isEnd() || !from.stream().allMatch(state -> state.mayBecome(to))) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
  }

  /** The video is stored. */
  public static Ending completed(Lease lease, String mediaId) {
    return new Ending(
        lease.jobId(),
        lease.token(),
        Set.of(JobState.STORING),
        JobState.COMPLETED,
        null,
        mediaId,
        Noticed.WORKER,
        mediaId,
        false);
  }

  /** There will be no video. */
  public static Ending failed(Lease lease, JobState from, FailureCode code, String evidence) {
    return new Ending(
        lease.jobId(),
        lease.token(),
        Set.of(from),
        JobState.FAILED,
        code,
        null,
        Noticed.WORKER,
        evidence,
        false);
  }

  /**
   * A person who runs the instance gives it up.
   *
   * @param reason why, for other operators
   */
  public static Ending givenUp(String jobId, JobState from, String reason) {
    return new Ending(
        jobId,
        null,
        Set.of(from),
        JobState.FAILED,
        FailureCode.ENDED_BY_OPERATOR,
        null,
        Noticed.OPERATOR,
        reason,
        false);
  }

  /** The owner calls it off. */
  public static Ending canceled(String jobId, JobState from) {
    return new Ending(
        jobId, null, Set.of(from), JobState.CANCELED, null, null, Noticed.OWNER, null, false);
  }

  /** The same, noticed by somebody else. */
  public Ending noticedBy(Noticed other) {
    return new Ending(jobId, lease, from, to, failure, mediaId, other, evidence, flagged);
  }

  /** The same, to be looked at by a person. */
  public Ending flag() {
    return new Ending(jobId, lease, from, to, failure, mediaId, noticedBy, evidence, true);
  }
}
