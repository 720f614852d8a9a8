package org.modelsquare.jobs.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobMoves;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteStatus;

/** Asks the provider how far a job is. */
@Singleton
class PollStep {

  private static final int MOST = 100;

  private final JobMoves moves;
  private final JobFinish finish;
  private final StoreStep store;
  private final JobQueue queue;
  private final Clock clock;
  private final Duration storeWithin;

  PollStep(
      JobMoves moves,
      JobFinish finish,
      StoreStep store,
      JobQueue queue,
      Clock clock,
      JobSettings settings) {
    this.moves = moves;
    this.finish = finish;
    this.store = store;
    this.queue = queue;
    this.clock = clock;
    this.storeWithin = settings.storeWithin();
  }

  void run(Work work, Connection provider) {
    RemoteStatus status = provider.poll(work.knownRemoteId());
    if (ended(work, provider, status)) {
      return;
    }
    if (status instanceof RemoteStatus.Running running) {
      queue.putOff(work, next(work), within(running.progress()));
    } else if (status instanceof RemoteStatus.Unavailable none) {
      Duration pause = Pace.retry(work.tries(), none.retryAfter());
      queue.putOffAfter(none.evidence(), work, clock.instant().plus(pause));
    } else {
      queue.putOff(work, next(work), null);
    }
  }

  /** Asks once more at the deadline; false if the provider has nothing final to say. */
  boolean lastCall(Work work, Connection provider) {
    return ended(work, provider, provider.poll(work.knownRemoteId()));
  }

  private boolean ended(Work work, Connection provider, RemoteStatus status) {
    if (status instanceof RemoteStatus.Succeeded done) {
      succeed(work, provider, done.video().location());
      return true;
    }
    if (status instanceof RemoteStatus.Failed failed) {
      RemoteFailure failure = failed.failure();
      FailureCode code = FailureCode.of(failure.kind());
      finish.finish(Ending.failed(work.lease(), work.state(), code, failure.detail()));
      return true;
    }
    return false;
  }

  /** From here the user's wait is ours: the deadline leaves time enough to fetch the video. */
  private void succeed(Work work, Connection provider, String location) {
    Instant deadline = clock.instant().plus(storeWithin);
    boolean moved =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  if (!moves.succeed(work.lease(), location, deadline)) {
                    return false;
                  }
                  queue.keep(work.lease(), deadline);
                  return true;
                });
    if (moved) {
      store.run(work.at(location), provider);
    }
  }

  private Instant next(Work work) {
    Instant now = clock.instant();
    Instant since = work.acceptedAt() == null ? work.createdAt() : work.acceptedAt();
    return now.plus(Pace.poll(work.interval(), Duration.between(since, now)));
  }

  private static @Nullable Integer within(@Nullable Integer progress) {
    return progress == null ? null : Math.max(0, Math.min(MOST, progress));
  }
}
