package org.modelsquare.jobs.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.callbacks.CallbackLinks;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.providers.SubmitOutcome;

/**
 * Asks the provider for the video. That the call is about to be made is committed before it is
 * made: a crash at any later instant leaves an attempt without an answer, never a job that looks
 * untouched.
 */
@Singleton
class SubmitStep {

  private static final Logger LOG = Logger.getLogger(SubmitStep.class);
  private static final Duration AFTER_ANOTHERS_TRIAL = Duration.ofSeconds(2);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final JobMoves moves;
  private final Attempts attempts;
  private final Answers answers;
  private final JobQueue queue;
  private final CallbackLinks callbacks;
  private final Clock clock;

  SubmitStep(
      JobMoves moves,
      Attempts attempts,
      Answers answers,
      JobQueue queue,
      CallbackLinks callbacks,
      Clock clock) {
    this.moves = moves;
    this.attempts = attempts;
    this.answers = answers;
    this.queue = queue;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** From queued, or once more from uncertain where the provider makes one video per reference. */
  void run(Work work, Connection provider) {
    if (work.state() == JobState.QUEUED && !provider.admits()) {
      queue.putOff(work, clock.instant().plus(AFTER_ANOTHERS_TRIAL), null);
      return;
    }
    OptionalInt attempt = begin(work, provider);
    if (attempt.isEmpty()) {
      queue.putOff(work, clock.instant(), null);
      return;
    }
    SubmitOutcome outcome = provider.submit(work.submission(callbacks.address(work.jobId())));
    writeDown(work, attempt.getAsInt(), outcome);
  }

  /** The answer exists nowhere else: a database that restarts just now gets some time for it. */
  private void writeDown(Work work, int attempt, SubmitOutcome outcome) {
    for (Duration pause : PAUSES) {
      try {
        answers.take(work, attempt, outcome);
        return;
      } catch (RuntimeException e) {
        LOG.warnf(e, "the answer for %s could not be written down yet", work.jobId());
        LockSupport.parkNanos(pause.toNanos());
      }
    }
    answers.take(work, attempt, outcome);
  }

  private OptionalInt begin(Work work, Connection provider) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!moves.move(work.lease(), work.state(), JobState.SUBMITTING, null)) {
                return OptionalInt.empty();
              }
              queue.keep(work.lease(), work.deadlineAt());
              return OptionalInt.of(attempts.begin(work.jobId(), provider.accountId()));
            });
  }
}
