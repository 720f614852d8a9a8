package org.modelsquare.jobs.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.dispatch.Attempts.Attempt;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.providers.LostAnswer;

/** Finds out what became of a submission whose answer was lost, without making a second video. */
@Singleton
class ResolveStep {

  private final JobMoves moves;
  private final Attempts attempts;
  private final Answers answers;
  private final SubmitStep submit;
  private final JobQueue queue;
  private final Sql sql;
  private final Clock clock;
  private final Duration settles;

  ResolveStep(
      JobMoves moves,
      Attempts attempts,
      Answers answers,
      SubmitStep submit,
      JobQueue queue,
      Sql sql,
      Clock clock,
      JobSettings settings) {
    this.moves = moves;
    this.attempts = attempts;
    this.answers = answers;
    this.submit = submit;
    this.queue = queue;
    this.sql = sql;
    this.clock = clock;
    this.settles = settings.lookupSettles();
  }

  void run(Work claimed, Connection provider) {
    Attempt attempt = attempts.latest(claimed.jobId()).orElseThrow();
    Work work = claimed;
    if (claimed.state() == JobState.SUBMITTING) {
      if (!admit(claimed, attempt)) {
        queue.putOff(claimed, clock.instant(), null);
        return;
      }
      work = claimed.in(JobState.UNCERTAIN);
    }
    if (attempt.remoteId() != null) {
      answers.accepted(work, attempt.number(), attempt.remoteId());
      return;
    }
    switch (provider.lostAnswer()) {
      case RESUBMIT -> submit.run(work, provider);
      case LOOK_UP -> lookUp(work, attempt, provider);
      case NOTHING -> askPerson(work);
    }
  }

  /** The id under which the provider has the job after all; one quick look before a deadline. */
  Optional<String> lastLook(Work work, Connection provider) {
    Optional<Attempt> attempt = attempts.latest(work.jobId());
    if (attempt.isPresent() && attempt.get().remoteId() != null) {
      return Optional.of(attempt.get().remoteId());
    }
    if (provider.lostAnswer() != LostAnswer.LOOK_UP) {
      return Optional.empty();
    }
    try {
      return provider.find(work.submission(null));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The worker that made the call is gone, and its answer with it. */
  private boolean admit(Work work, Attempt attempt) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              String evidence = "no answer was written down";
              if (!moves.move(work.lease(), JobState.SUBMITTING, JobState.UNCERTAIN, evidence)) {
                return false;
              }
              attempts.close(work.jobId(), attempt.number(), "unknown", null, evidence);
              queue.keep(work.lease(), work.deadlineAt());
              return true;
            });
  }

  private void lookUp(Work work, Attempt attempt, Connection provider) {
    Instant retry = clock.instant().plus(Pace.retry(work.tries(), null));
    try {
      Optional<String> remoteId = provider.find(work.submission(null));
      if (remoteId.isPresent()) {
        answers.accepted(work, attempt.number(), remoteId.get());
      } else if (clock.instant().isBefore(attempt.startedAt().plus(settles))) {
        // The submission may still be on its way, or not yet in the provider's list.
        queue.putOffAfter("not found yet", work, retry);
      } else {
        backToQueue(work, attempt);
      }
    } catch (IOException | RuntimeException e) {
      queue.putOffAfter(e.toString(), work, retry);
    }
  }

  private void backToQueue(Work work, Attempt attempt) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String evidence = "the provider never got it";
              if (moves.move(work.lease(), JobState.UNCERTAIN, JobState.QUEUED, evidence)) {
                attempts.close(work.jobId(), attempt.number(), "not_started", null, evidence);
                queue.schedule(work.lease(), true, clock.instant());
              }
            });
  }

  private void askPerson(Work work) {
    sql.update(
        "update job set flagged = true where id = ? and state = 'uncertain' and not flagged",
        work.jobId());
    queue.putOffAfter("the provider cannot be asked", work, work.deadlineAt());
  }
}
