package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.dispatch.Attempts.Attempt;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.Noticed;

/** What a person at the operator's desk can decide about a submission whose answer was lost. */
@Singleton
public class LostSubmissions {

  private final Sql sql;
  private final Attempts attempts;
  private final JobFinish finish;

  LostSubmissions(Sql sql, Attempts attempts, JobFinish finish) {
    this.sql = sql;
    this.attempts = attempts;
    this.finish = finish;
  }

  /** The provider has it under this id; the engine goes on from there if the job still waits. */
  public void found(String jobId, String remoteId) {
    Optional<Attempt> attempt = attempts.latest(jobId);
    attempt.ifPresent(a -> attempts.acceptedTooLate(jobId, a.number(), remoteId));
  }

  /** The provider never started it: the job fails and costs nothing; false if it has gone on. */
  public boolean neverStarted(String jobId, String operator) {
    return finish.finish(
        new Ending(
            jobId,
            null,
            Set.of(JobState.UNCERTAIN),
            JobState.FAILED,
            FailureCode.GENERATION_FAILED,
            null,
            Noticed.OPERATOR,
            "decided by " + operator,
            false));
  }

  /** Takes a job off the list of those that a person should look at. */
  public void seen(String jobId) {
    sql.update("update job set flagged = false where id = ?", jobId);
  }
}
