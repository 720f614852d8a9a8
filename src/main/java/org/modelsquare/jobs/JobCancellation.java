package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.Noticed;
import org.modelsquare.jobs.lifecycle.RemoteCancellation;

/**
 * Calls a job off. While queued nothing was started; while in progress the credits come back and
 * the provider is asked to stop, at the house's expense if it does not: a later success is attached
 * nowhere. While the fate of a submission is unknown, or a video is being fetched, the answer is
 * no.
 */
@Singleton
public class JobCancellation {

  /** A state may change between reading and ending; it cannot go round more often than this. */
  private static final int TRIES = 5;

  private final Sql sql;
  private final JobFinish finish;
  private final RemoteCancellation upstream;

  JobCancellation(Sql sql, JobFinish finish, RemoteCancellation upstream) {
    this.sql = sql;
    this.finish = finish;
    this.upstream = upstream;
  }

  /**
   * Cancels a job of this account; canceling a canceled job again does nothing.
   *
   * @return false if the account has no such job
   * @throws NotCancelable if it has gone too far
   */
  public boolean cancel(String accountId, String jobId) {
    return cancel(accountId, jobId, Noticed.OWNER);
  }

  /** The same, by somebody else's decision. */
  public boolean cancel(String accountId, String jobId, Noticed by) {
    return end(
        accountId,
        jobId,
        JobState.CANCELED,
        state -> state.mayBecome(JobState.CANCELED),
        state -> Ending.canceled(jobId, state).noticedBy(by));
  }

  /**
   * Fails a job by an operator's decision, also while its video is being fetched. Its credits go
   * back. Who fetches it at the same moment either ends it first or throws away what was fetched.
   *
   * @param reason why, for other operators
   * @return false if the account has no such job
   * @throws NotCancelable if it has ended, or if nobody knows whether the provider is at work
   */
  public boolean giveUp(String accountId, String jobId, String reason) {
    return end(
        accountId,
        jobId,
        JobState.FAILED,
        JobCancellation::mayBeGivenUp,
        state -> Ending.givenUp(jobId, state, reason));
  }

  /** True if a job can be given up in this state; what is uncertain belongs on the desk. */
  public static boolean mayBeGivenUp(JobState state) {
    return state.mayBecome(JobState.CANCELED) || state == JobState.STORING;
  }

  private boolean end(
      String accountId,
      String jobId,
      JobState end,
      Predicate<JobState> allowed,
      Function<JobState, Ending> how) {
    JobState state = JobState.QUEUED;
    for (int i = 0; i < TRIES; i++) {
      Optional<JobState> found = stateOf(accountId, jobId);
      if (found.isEmpty()) {
        return false;
      }
      state = found.get();
      if (state == end && end == JobState.CANCELED) {
        return true;
      }
      if (!allowed.test(state)) {
        throw new NotCancelable(state);
      }
      if (finish.finish(how.apply(state))) {
        upstream.ask(jobId);
        return true;
      }
    }
    throw new NotCancelable(state);
  }

  private Optional<JobState> stateOf(String accountId, String jobId) {
    return sql.first(
        "select state from job where id = ? and account_id = ? and deleted_at is null",
        row -> JobState.of(row.getString("state")),
        jobId,
        accountId);
  }
}
