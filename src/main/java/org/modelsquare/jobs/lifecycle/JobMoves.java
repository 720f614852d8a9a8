package org.modelsquare.jobs.lifecycle;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/**
 * Moves jobs between states that are no ends. Each move is one conditional statement in the
 * caller's transaction and answers false, with nothing changed, if the lease is lost or the job
 * stands elsewhere.
 */
@Singleton
public class JobMoves {

  private static final String MOVE =
      """
      with held as (
        select job_id from job_due where job_id = ? and lease_token = ? for update
      ), moved as (
        update job set state = ?, remote_id = coalesce(?, remote_id),
               provider_account = case when ?::text is null then provider_account
                 else (select d.provider_account from job_due d where d.job_id = job.id) end,
               accepted_at = coalesce(accepted_at, ?),
               remote_location = coalesce(?, remote_location),
               deadline_at = greatest(deadline_at, ?)
        from held where job.id = held.job_id and job.state = ?
        returning job.id
      )
      insert into job_event (job_id, state, noticed_by, at, evidence)
      select id, ?, ?, ?, ? from moved
      """;

  private final Sql sql;
  private final Clock clock;

  JobMoves(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Moves a job whose remote work stays as it was. */
  public boolean move(Lease lease, JobState from, JobState to, @Nullable String evidence) {
    return move(lease, from, to, evidence, new News(null, null, null, null));
  }

  /** The provider took the job under this id. */
  public boolean accept(Lease lease, JobState from, String remoteId) {
    News news = new News(remoteId, clock.instant(), null, null);
    return move(lease, from, JobState.IN_PROGRESS, remoteId, news);
  }

  /** The provider has the video; the house has until then to fetch it. */
  public boolean succeed(Lease lease, String location, Instant deadline) {
    News news = new News(null, null, location, deadline);
    return move(lease, JobState.IN_PROGRESS, JobState.STORING, null, news);
  }

  private boolean move(
      Lease lease, JobState from, JobState to, @Nullable String evidence, News news) {
    if (to.isEnd() || !from.mayBecome(to)) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
    return sql.update(
            MOVE,
            lease.jobId(),
            lease.token(),
            to.code(),
            news.remoteId,
            news.remoteId,
            news.acceptedAt,
            news.location,
            news.deadline,
            from.code(),
            to.code(),
            Noticed.WORKER.code(),
            clock.instant(),
            evidence)
        == 1;
  }

  private record News(
      @Nullable String remoteId,
      @Nullable Instant acceptedAt,
      @Nullable String location,
      @Nullable Instant deadline) {}
}
