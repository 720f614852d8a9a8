package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobSettings;

/** The calls that may have made a provider start work. */
@Singleton
class Attempts {

  private static final String BEGIN =
      """
      insert into job_attempt (job_id, number, started_at, provider_account)
      select ?, coalesce(max(number), 0) + 1, ?, ? from job_attempt where job_id = ?
      returning number
      """;

  private static final String CLOSE =
      """
      update job_attempt set ended_at = ?, outcome = ?, remote_id = coalesce(remote_id, ?),
             evidence = ?
      where job_id = ? and number = ?
      """;

  private static final String LATE =
      """
      with late as (
        update job_attempt set remote_id = ? where job_id = ? and number = ? and remote_id is null
        returning job_id
      ), flag as (
        update job set flagged = true from late where job.id = late.job_id and ended_at is not null
        returning job.id, job.provider, job.provider_account, job.state
      ), watch as (
        insert into late_watch (job_id, provider, provider_account, remote_id, next_at, until)
        select f.id, f.provider, coalesce(a.provider_account, f.provider), ?, ?, ?
        from flag f join job_attempt a on a.job_id = f.id and a.number = ?
        where f.state = 'failed' and not exists (
          select 1 from job other where other.provider = f.provider and other.remote_id = ?)
        on conflict do nothing
      )
      update job_due d set due_at = ?, hinted = true from late where d.job_id = late.job_id
      """;

  private final Sql sql;
  private final Clock clock;
  private final Duration watched;

  Attempts(Sql sql, Clock clock, JobSettings settings) {
    this.watched = settings.lateWatch();
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes down that a call is about to be made; its number. */
  int begin(String jobId, String providerAccount) {
    return sql.first(BEGIN, row -> row.getInt(1), jobId, clock.instant(), providerAccount, jobId)
        .orElseThrow();
  }

  /** Writes down what became of a call. */
  void close(
      String jobId,
      int number,
      String outcome,
      @Nullable String remoteId,
      @Nullable String evidence) {
    sql.update(CLOSE, clock.instant(), outcome, remoteId, evidence, jobId, number);
  }

  /**
   * Keeps an acceptance that arrived after the lease was lost. It moves no job; whoever looks for
   * the lost answer finds it here. If the job has failed meanwhile, its video is waited for all the
   * same and a person is told.
   */
  void acceptedTooLate(String jobId, int number, String remoteId) {
    Instant now = clock.instant();
    Instant until = now.plus(watched);
    sql.update(LATE, remoteId, jobId, number, remoteId, now, until, number, remoteId, now);
  }

  Optional<Attempt> latest(String jobId) {
    return sql.first(
        """
        select number, started_at, outcome, remote_id from job_attempt where job_id = ?
        order by number desc limit 1
        """,
        row ->
            new Attempt(
                row.getInt("number"), Sql.instant(row, "started_at"), row.getString("remote_id")),
        jobId);
  }

  record Attempt(int number, Instant startedAt, @Nullable String remoteId) {}
}
