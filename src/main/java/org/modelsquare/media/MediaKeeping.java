package org.modelsquare.media;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelsquare.core.Sql;

/** Lets owners keep some results beyond their time. */
@Singleton
public class MediaKeeping {

  /** What is let go after its time does not vanish at once. */
  static final Duration GRACE = Duration.ofDays(1);

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('media-keeping ' || ?, 0))";

  private static final String KEEP =
      """
      update media_object set kept_at = ?
      where id = ? and account_id = ? and kept_at is null and removed_at is null
        and expires_at > ?
      """;

  private static final String LET_GO =
      """
      update media_object set kept_at = null, expires_at = greatest(expires_at, ?)
      where id = ? and account_id = ? and kept_at is not null and removed_at is null
      """;

  private final Sql sql;
  private final MediaRetention retention;
  private final Clock clock;

  MediaKeeping(Sql sql, MediaRetention retention, Clock clock) {
    this.sql = sql;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Keeps a result of that account; harmless if it is kept already or never expires.
   *
   * @return false if the account keeps as many as it may
   */
  @Transactional
  public boolean keep(String accountId, String mediaId) {
    sql.first(LOCK, row -> true, accountId);
    if (kept(accountId) >= retention.keepMost()) {
      return isKept(accountId, mediaId);
    }
    Instant now = clock.instant();
    sql.update(KEEP, now, mediaId, accountId, now);
    return true;
  }

  /** Lets a result of that account expire as others do, a day from now at the earliest. */
  public void letGo(String accountId, String mediaId) {
    sql.update(LET_GO, clock.instant().plus(GRACE), mediaId, accountId);
  }

  /**
   * Lets all files of an account end now, the kept ones included; the next clean-up removes them.
   */
  public void endAll(String accountId) {
    sql.update(
        """
        update media_object set kept_at = null, expires_at = ?
        where account_id = ? and removed_at is null
        """,
        clock.instant(),
        accountId);
  }

  /** How many results the account keeps. */
  public int kept(String accountId) {
    return sql.first(
            """
            select count(*)::int from media_object
            where account_id = ? and kept_at is not null and removed_at is null
            """,
            row -> row.getInt(1),
            accountId)
        .orElse(0);
  }

  private boolean isKept(String accountId, String mediaId) {
    return sql.first(
            "select 1 from media_object where id = ? and account_id = ? and kept_at is not null",
            row -> true,
            mediaId,
            accountId)
        .isPresent();
  }
}
