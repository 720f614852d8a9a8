package org.modelsquare.jobs.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a job stands, and where it may go from there. */
public enum JobState {
  /** Ordered and paid for by a hold; no provider knows of it. */
  QUEUED(JobStatus.QUEUED),
  /** A call is under way that may make the provider start. */
  SUBMITTING(JobStatus.QUEUED),
  /** The answer to such a call was lost: the provider may be at work or not. */
  UNCERTAIN(JobStatus.QUEUED),
  /** The provider took it and gave its id. */
  IN_PROGRESS(JobStatus.IN_PROGRESS),
  /** The provider has the video; it is being fetched into the house. */
  STORING(JobStatus.IN_PROGRESS),
  /** The video is in the house and the hold was captured. */
  COMPLETED(JobStatus.COMPLETED),
  /** There is no video and the hold was released. */
  FAILED(JobStatus.FAILED),
  /** The user called it off and the hold was released. */
  CANCELED(JobStatus.CANCELED);

  private static final Map<JobState, Set<JobState>> NEXT =
      Map.of(
          QUEUED, EnumSet.of(SUBMITTING, FAILED, CANCELED),
          SUBMITTING, EnumSet.of(QUEUED, UNCERTAIN, IN_PROGRESS, FAILED),
          UNCERTAIN, EnumSet.of(QUEUED, SUBMITTING, IN_PROGRESS, FAILED),
          IN_PROGRESS, EnumSet.of(STORING, FAILED, CANCELED),
          STORING, EnumSet.of(COMPLETED, FAILED),
          COMPLETED, EnumSet.noneOf(JobState.class),
          FAILED, EnumSet.noneOf(JobState.class),
          CANCELED, EnumSet.noneOf(JobState.class));

  private final JobStatus status;

  JobState(JobStatus status) {
    this.status = status;
  }

  /** What users see. */
  public JobStatus status() {
    return status;
  }

  /** True if a job may go from here to there. */
  public boolean mayBecome(JobState next) {
    return next().contains(next);
  }

  /** True if nothing can happen any more. */
  public boolean isEnd() {
    return next().isEmpty();
  }

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that name in the database. */
  public static JobState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The states that users see as this status. */
  public static List<JobState> seenAs(JobStatus status) {
    return Arrays.stream(values()).filter(state -> state.status == status).toList();
  }

  private Set<JobState> next() {
    return NEXT.getOrDefault(this, Set.of());
  }
}
