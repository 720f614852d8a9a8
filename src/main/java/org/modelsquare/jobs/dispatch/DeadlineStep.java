package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.jobs.dispatch.Attempts.Attempt;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.Noticed;
import org.modelsquare.jobs.lifecycle.RemoteCancellation;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;

/**
 * Ends a job whose time is up. The provider is asked once more before that, so that a long rest of
 * our own costs nobody a finished video.
 */
@Singleton
class DeadlineStep {

  private final PollStep poll;
  private final ResolveStep resolve;
  private final Answers answers;
  private final Attempts attempts;
  private final JobFinish finish;
  private final RemoteCancellation upstream;

  DeadlineStep(
      PollStep poll,
      ResolveStep resolve,
      Answers answers,
      Attempts attempts,
      JobFinish finish,
      RemoteCancellation upstream) {
    this.poll = poll;
    this.resolve = resolve;
    this.answers = answers;
    this.attempts = attempts;
    this.finish = finish;
    this.upstream = upstream;
  }

  void run(Work work, Optional<Connection> provider) {
    if (provider.isPresent() && saved(work, provider.get())) {
      return;
    }
    String trouble = work.trouble() == null ? "" : ", last " + work.trouble();
    String evidence = "deadline while " + work.state().code() + trouble;
    Ending ending =
        Ending.failed(work.lease(), work.state(), code(work), evidence).noticedBy(Noticed.DEADLINE);
    boolean ended = finish.finish(isUnsure(work) ? ending.flag() : ending);
    if (ended && work.state() != JobState.STORING) {
      upstream.ask(work.jobId());
    }
  }

  private boolean saved(Work work, Connection provider) {
    if (work.state() == JobState.IN_PROGRESS) {
      return poll.lastCall(work, provider);
    }
    if (!isUnsure(work)) {
      return false;
    }
    Optional<Attempt> attempt = attempts.latest(work.jobId());
    Optional<String> remoteId = resolve.lastLook(work, provider);
    if (attempt.isEmpty() || remoteId.isEmpty()) {
      return false;
    }
    answers.accepted(work, attempt.get().number(), remoteId.get());
    return true;
  }

  private static boolean isUnsure(Work work) {
    return work.state() == JobState.UNCERTAIN || work.state() == JobState.SUBMITTING;
  }

  private static FailureCode code(Work work) {
    return work.state() == JobState.STORING
        ? FailureCode.RESULT_UNAVAILABLE
        : FailureCode.PROVIDER_TIMEOUT;
  }
}
