package org.modelsquare.jobs;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.modelsquare.accounts.AccountClosing;
import org.modelsquare.accounts.ClosingObstacle;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaKeeping;

/**
 * Forgets what the owner of a closed account has ordered: the videos go, and of each job only what
 * the books refer to stays, without its prompt. Work under way is ended first.
 */
@Singleton
class Farewell implements ClosingObstacle {

  private static final String FORGET =
      """
      update job set deleted_at = coalesce(deleted_at, ?), purge_at = null,
        request = '{}', parameters = '{}', remote_location = null, failure_detail = null
      where account_id = ? and ended_at is not null
      """;

  private final Sql sql;
  private final MediaKeeping media;
  private final Clock clock;

  Farewell(Sql sql, MediaKeeping media, Clock clock) {
    this.sql = sql;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "unfinished_jobs";
  }

  @Override
  public boolean isInTheWayOf(String accountId) {
    return sql.first(
            "select exists (select 1 from job where account_id = ? and ended_at is null)",
            row -> row.getBoolean(1),
            accountId)
        .orElse(false);
  }

  void close(@Observes AccountClosing closing) {
    String accountId = closing.accountId();
    Instant now = clock.instant();
    sql.update(FORGET, now, accountId);
    sql.update("delete from quote where account_id = ?", accountId);
    sql.update("delete from job_idempotency where account_id = ?", accountId);
    media.endAll(accountId);
  }
}
