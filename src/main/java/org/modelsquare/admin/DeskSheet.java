package org.modelsquare.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.DeskAttempt;
import org.modelsquare.jobs.DeskJob;
import org.modelsquare.jobs.JobMoment;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;

/**
 * A job on the desk with the evidence, in words.
 *
 * @param accountName what the provider's account is called
 */
record DeskSheet(
    DeskJob job,
    String accountName,
    Moment created,
    Moment deadline,
    @Nullable Moment ended,
    @Nullable Moment late,
    List<Call> calls,
    List<Step> steps) {

  static DeskSheet of(
      DeskJob job,
      String accountName,
      List<DeskAttempt> attempts,
      List<JobMoment> moments,
      MomentFormat format) {
    return new DeskSheet(
        job,
        accountName,
        format.second(job.createdAt()),
        format.second(job.deadlineAt()),
        format.secondIfAny(job.endedAt()),
        format.secondIfAny(job.lateAt()),
        attempts.stream().map(each -> Call.of(each, format)).toList(),
        moments.stream().map(each -> Step.of(each, format)).toList());
  }

  /** Its state as the colours and shapes of the house know it. */
  public String tally() {
    return job.isUncertain() ? "degraded" : job.state().status().code();
  }

  /** One call that may have started the work. */
  record Call(
      int number,
      String account,
      Moment started,
      @Nullable Moment ended,
      String outcome,
      String remoteId,
      String evidence) {

    static Call of(DeskAttempt attempt, MomentFormat format) {
      return new Call(
          attempt.number(),
          text(attempt.providerAccount()),
          format.second(attempt.startedAt()),
          format.secondIfAny(attempt.endedAt()),
          text(attempt.outcome()),
          text(attempt.remoteId()),
          text(attempt.evidence()));
    }
  }

  /** One step of the timeline. */
  record Step(String state, String by, Moment at, String evidence) {

    static Step of(JobMoment moment, MomentFormat format) {
      return new Step(
          moment.state().code(),
          moment.noticedBy(),
          format.second(moment.at()),
          text(moment.evidence()));
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
