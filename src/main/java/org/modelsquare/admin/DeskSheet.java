package org.modelsquare.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.jobs.DeskAttempt;
import org.modelsquare.jobs.DeskJob;
import org.modelsquare.jobs.JobMoment;

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
      Language language) {
    return new DeskSheet(
        job,
        accountName,
        Moment.at(job.createdAt(), language),
        Moment.at(job.deadlineAt(), language),
        Moment.of(job.endedAt(), language),
        Moment.of(job.lateAt(), language),
        attempts.stream().map(each -> Call.of(each, language)).toList(),
        moments.stream().map(each -> Step.of(each, language)).toList());
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

    static Call of(DeskAttempt attempt, Language language) {
      return new Call(
          attempt.number(),
          text(attempt.providerAccount()),
          Moment.at(attempt.startedAt(), language),
          Moment.of(attempt.endedAt(), language),
          text(attempt.outcome()),
          text(attempt.remoteId()),
          text(attempt.evidence()));
    }
  }

  /** One step of the timeline. */
  record Step(String state, String by, Moment at, String evidence) {

    static Step of(JobMoment moment, Language language) {
      return new Step(
          moment.state().code(),
          moment.noticedBy(),
          Moment.at(moment.at(), language),
          text(moment.evidence()));
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
