package org.modelsquare.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaStore;

/**
 * Forgets a job and its video: nobody finds it any more, only the books keep what was paid. A job
 * that has not ended is called off first.
 */
@Singleton
public class JobDeletion {

  private static final String DELETE =
      """
      update job set deleted_at = ?
      where id = ? and account_id = ? and ended_at is not null and deleted_at is null
      """;

  private static final String LET_GO =
      """
      with gone as (
        select id, media_id from job
        where id = ? and deleted_at is not null and media_id is not null for update
      )
      update job set media_id = null from gone where job.id = gone.id returning gone.media_id
      """;

  private static final String LEFT_BEHIND =
      "select id from job where deleted_at is not null and media_id is not null limit 1000";

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

  /** Removes the videos of deleted jobs that a crash left behind. */
  public void removeLeftovers() {
    sql.all(LEFT_BEHIND, row -> row.getString(1)).forEach(this::removeVideo);
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
        .run(() -> sql.first(LET_GO, row -> row.getString(1), jobId).ifPresent(media::delete));
  }
}
