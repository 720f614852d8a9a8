package org.modelsquare.jobs.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.SqlFailure;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connections;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.SubmitOutcome;

/** What follows from a provider's answer to a submission. */
@Singleton
class Answers {

  private static final int LONGEST_ID = 500;

  private final JobMoves moves;
  private final JobFinish finish;
  private final Attempts attempts;
  private final JobQueue queue;
  private final Bulkheads bulkheads;
  private final Connections connections;
  private final Clock clock;

  Answers(
      JobMoves moves,
      JobFinish finish,
      Attempts attempts,
      JobQueue queue,
      Bulkheads bulkheads,
      Connections connections,
      Clock clock) {
    this.moves = moves;
    this.finish = finish;
    this.attempts = attempts;
    this.queue = queue;
    this.bulkheads = bulkheads;
    this.connections = connections;
    this.clock = clock;
  }

  /** Takes the answer to an attempt; the work is as it was before the call. */
  void take(Work before, int attempt, SubmitOutcome outcome) {
    Work work = before.in(JobState.SUBMITTING);
    if (outcome instanceof SubmitOutcome.Accepted accepted) {
      accepted(work, attempt, accepted.remoteId());
    } else if (outcome instanceof SubmitOutcome.Rejected rejected) {
      RemoteFailure failure = rejected.failure();
      FailureCode code = FailureCode.of(failure.kind());
      finish.finish(Ending.failed(work.lease(), work.state(), code, failure.detail()));
    } else if (outcome instanceof SubmitOutcome.AccountRefused refused) {
      refused(work, attempt, refused.evidence(), before.state());
    } else if (outcome instanceof SubmitOutcome.Busy busy) {
      busy(work, attempt, busy, before.state());
    } else if (outcome instanceof SubmitOutcome.Unknown unknown) {
      lost(work, attempt, unknown.evidence());
    }
  }

  /** The provider has the job, as it says now or as was found out later. */
  void accepted(Work work, int attempt, String remoteId) {
    if (remoteId.isBlank() || remoteId.length() > LONGEST_ID) {
      lost(work, attempt, "an id that cannot be used");
      return;
    }
    try {
      if (!accept(work, attempt, remoteId)) {
        attempts.acceptedTooLate(work.jobId(), attempt, remoteId);
      }
    } catch (SqlFailure e) {
      if (!e.isDuplicate()) {
        throw e;
      }
      String evidence = "the id of another job: " + remoteId;
      finish.finish(
          Ending.failed(work.lease(), work.state(), FailureCode.GENERATION_FAILED, evidence)
              .flag());
    }
  }

  private boolean accept(Work work, int attempt, String remoteId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!moves.accept(work.lease(), work.state(), remoteId)) {
                return false;
              }
              attempts.close(work.jobId(), attempt, "accepted", remoteId, null);
              queue.schedule(work.lease(), false, clock.instant().plus(work.firstPoll()));
              return true;
            });
  }

  /** A refused repetition says nothing about the first call, so that job stays uncertain. */
  private void busy(Work work, int attempt, SubmitOutcome.Busy busy, JobState back) {
    bulkheads.pause(work.providerAccount(), busy.retryAfter());
    Duration pause = Pace.retry(attempt - 1, busy.retryAfter());
    back(work, attempt, "busy", back, pause, busy.evidence());
  }

  /** Another account may have better luck; without one the customer is not kept waiting. */
  private void refused(Work work, int attempt, String evidence, JobState back) {
    boolean elsewhere = connections.another(work.provider(), work.providerAccount());
    if (back == JobState.UNCERTAIN || elsewhere) {
      back(work, attempt, "busy", back, Pace.retry(attempt - 1, null), evidence);
      return;
    }
    FailureCode code = FailureCode.PROVIDER_UNAVAILABLE;
    finish.finish(Ending.failed(work.lease(), work.state(), code, evidence));
  }

  private void lost(Work work, int attempt, String evidence) {
    if (work.state() == JobState.UNCERTAIN) {
      queue.putOffAfter(evidence, work, clock.instant().plus(Pace.retry(work.tries(), null)));
      return;
    }
    back(work, attempt, "unknown", JobState.UNCERTAIN, Pace.retry(attempt - 1, null), evidence);
  }

  private void back(
      Work work,
      int attempt,
      String outcome,
      JobState to,
      Duration pause,
      @Nullable String evidence) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (moves.move(work.lease(), work.state(), to, evidence)) {
                attempts.close(work.jobId(), attempt, outcome, null, evidence);
                boolean waiting = to == JobState.QUEUED;
                queue.schedule(work.lease(), waiting, clock.instant().plus(pause));
              }
            });
  }
}
