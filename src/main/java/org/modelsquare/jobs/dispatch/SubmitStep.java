package org.modelsquare.jobs.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;

/**
 * Asks the provider for the video. That the call is about to be made is committed before it is
 * made: a crash at any later instant leaves an attempt without an answer, never a job that looks
 * untouched.
 */
@Singleton
class SubmitStep {

  private final JobMoves moves;
  private final Attempts attempts;
  private final Answers answers;
  private final JobQueue queue;
  private final Clock clock;

  SubmitStep(
      JobMoves moves, Attempts attempts, Answers answers, JobQueue queue, Clock clock) {
    this.moves = moves;
    this.attempts = attempts;
    this.answers = answers;
    this.queue = queue;
    this.clock = clock;
  }

  /** From queued, or once more from uncertain where the provider makes one video per reference. */
  void run(Work work, VideoProvider provider) {
    OptionalInt attempt = begin(work);
    if (attempt.isEmpty()) {
      queue.putOff(work, clock.instant(), null);
      return;
    }
    SubmitOutcome outcome = call(work, provider);
    answers.take(work, attempt.getAsInt(), outcome);
  }

  private OptionalInt begin(Work work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!moves.move(work.lease(), work.state(), JobState.SUBMITTING, null)) {
                return OptionalInt.empty();
              }
              queue.keep(work.lease(), work.deadlineAt());
              return OptionalInt.of(attempts.begin(work.jobId()));
            });
  }

  private static SubmitOutcome call(Work work, VideoProvider provider) {
    try {
      return provider.submit(work.submission());
    } catch (RuntimeException e) {
      // Whatever went wrong, it proves nothing about the other side.
      return new SubmitOutcome.Unknown(e.toString());
    }
  }
}
