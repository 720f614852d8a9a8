package org.modelsquare.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaStore;

/**
 * Forgets a job and its video: nobody finds it any more, only the books keep what was paid. A job
 * that has not ended is called off first.
 */
@Singleton
public class JobDeletion {

  /** How long a hidden job can come back. */
  public static final Duration RESTORABLE = Duration.ofHours(1);

  private static final String DELETE =
      """
      update job set deleted_at = ?
      where id = ? and account_id = ? and ended_at is not null and deleted_at is null
      """;

  private static final String LET_GO =
      """
      with gone as (
        select id, media_id from job
        where id = ? and deleted_at is not null and coalesce(purge_at, deleted_at) <= ?
          and media_id is not null for update
      )
      update job set media_id = null from gone where job.id = gone.id returning gone.media_id
      """;

  private static final String LEFT_BEHIND =
      """
      select id from job
      where deleted_at is not null and coalesce(purge_at, deleted_at) <= ? and media_id is not null
      limit 1000
      """;

  private static final String HIDE =
      """
      update job set deleted_at = ?, purge_at = ?
      where account_id = ? and id = any(?) and ended_at is not null and deleted_at is null
      returning id
      """;

  private static final String RESTORE =
      """
      update job set deleted_at = null, purge_at = null
      where account_id = ? and id = any(?) and purge_at > ?
      """;

  private final Sql sql;
  private final JobCancellation cancellation;
  private final MediaStore media;
  private final Clock clock;

  JobDeletion(Sql sql, JobCancellation cancellation, MediaStore media, Clock clock) {
    this.sql = sql;
    this.cancellation = cancellation;
    this.media = media;
    this.clock = clock;
  }

  /**
   * Deletes a job of this account.
   *
   * @return false if the account has no such job
   * @throws NotCancelable if it has not ended and has gone too far to be called off
   */
  public boolean delete(String accountId, String jobId) {
    if (!mark(accountId, jobId)) {
      if (isGone(accountId, jobId)) {
        return false;
      }
      callOff(accountId, jobId);
      if (!mark(accountId, jobId)) {
        return false;
      }
    }
    removeVideo(jobId);
    return true;
  }

  /**
   * Hides those of the jobs that are this account's and have ended; their videos stay for a while.
   *
   * @return the ids of the hidden ones
   */
  public List<String> hide(String accountId, List<String> jobIds) {
    Instant now = clock.instant();
    return sql.all(
        HIDE,
        row -> row.getString(1),
        now,
        now.plus(RESTORABLE),
        accountId,
        jobIds.toArray(String[]::new));
  }

  /**
   * Brings back hidden jobs whose time is not over.
   *
   * @return how many
   */
  public int restore(String accountId, List<String> jobIds) {
    return sql.update(RESTORE, accountId, jobIds.toArray(String[]::new), clock.instant());
  }

  /** Those of the jobs that could be brought back now. */
  public List<String> restorable(String accountId, List<String> jobIds) {
    return sql.all(
        "select id from job where account_id = ? and id = any(?) and purge_at > ? order by id",
        row -> row.getString(1),
        accountId,
        jobIds.toArray(String[]::new),
        clock.instant());
  }

  /** Removes the videos of deleted jobs whose time is over or that a crash left behind. */
  public void removeLeftovers() {
    sql.all(LEFT_BEHIND, row -> row.getString(1), clock.instant()).forEach(this::removeVideo);
  }

  private boolean mark(String accountId, String jobId) {
    return sql.update(DELETE, clock.instant(), jobId, accountId) == 1;
  }

  private boolean isGone(String accountId, String jobId) {
    return sql.first(
            "select deleted_at is not null from job where id = ? and account_id = ?",
            row -> row.getBoolean(1),
            jobId,
            accountId)
        .orElse(true);
  }

  /** It may end by itself in between, which is as good. */
  private void callOff(String accountId, String jobId) {
    try {
      cancellation.cancel(accountId, jobId);
    } catch (NotCancelable tooLate) {
      if (!tooLate.state().isEnd()) {
        throw tooLate;
      }
    }
  }

  /** The job is gone already, so whatever is interrupted here is done by the next clean-up. */
  private void removeVideo(String jobId) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.first(LET_GO, row -> row.getString(1), jobId, clock.instant())
                    .ifPresent(media::delete));
  }
}
