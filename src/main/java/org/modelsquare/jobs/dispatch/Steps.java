package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.jobs.remote.Connections;
import org.modelsquare.tracing.Traces;

/** Takes one claimed job one step further. */
@Singleton
class Steps {

  private static final Logger LOG = Logger.getLogger(Steps.class);
  private static final Duration AFTER_DISCONNECTION = Duration.ofSeconds(30);

  private final SubmitStep submit;
  private final ResolveStep resolve;
  private final PollStep poll;
  private final StoreStep store;
  private final DeadlineStep deadline;
  private final Connections connections;
  private final JobQueue queue;
  private final Traces traces;
  private final Clock clock;

  Steps(
      SubmitStep submit,
      ResolveStep resolve,
      PollStep poll,
      StoreStep store,
      DeadlineStep deadline,
      Connections connections,
      JobQueue queue,
      Traces traces,
      Clock clock) {
    this.submit = submit;
    this.resolve = resolve;
    this.poll = poll;
    this.store = store;
    this.deadline = deadline;
    this.connections = connections;
    this.queue = queue;
    this.traces = traces;
    this.clock = clock;
  }

  /** Runs the step that the job's state asks for. An unexpected failure puts it off. */
  void run(Work work) {
    try {
      traces.step(work.state().code(), work.trail(), work.jobId(), () -> step(work));
    } catch (RuntimeException e) {
      LOG.errorf(e, "a step of %s failed while %s", work.jobId(), work.state().code());
      Instant retry = clock.instant().plus(Pace.retry(work.tries(), null));
      queue.putOffAfter(e.toString(), work, retry);
    }
  }

  private void step(Work work) {
    Optional<Connection> provider = connections.find(work.provider(), work.providerAccount());
    if (work.isOverdue(clock.instant())) {
      deadline.run(work, provider);
    } else if (provider.isEmpty()) {
      Instant later = clock.instant().plus(AFTER_DISCONNECTION);
      queue.putOffAfter("the provider's account is not there", work, later);
    } else {
      step(work, provider.get());
    }
  }

  private void step(Work work, Connection provider) {
    switch (work.state()) {
      case QUEUED -> submit.run(work, provider);
      case SUBMITTING, UNCERTAIN -> resolve.run(work, provider);
      case IN_PROGRESS -> poll.run(work, provider);
      case STORING -> store.run(work, provider);
      case COMPLETED, FAILED, CANCELED ->
          throw new IllegalStateException(work.jobId() + " has ended and is due");
    }
  }
}
