package org.modelsquare.launches;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;

/** What accounts are told inside the console. */
@Singleton
@Unremovable
public class Notices {

  private static final int SHOWN = 100;

  private final Sql sql;
  private final Clock clock;

  Notices(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** How many an account has not read. */
  public int unread(String accountId) {
    return sql.first(
            "select count(*) from notice where account_id = ? and read_at is null",
            row -> row.getInt(1),
            accountId)
        .orElse(0);
  }

  /** The latest that an account has not read. */
  public List<Notice> unread(String accountId, int most) {
    return sql.all(
        """
        select kind, model_id, job_id, created_at, read_at from notice
        where account_id = ? and read_at is null order by created_at desc, id limit ?
        """,
        Notices::notice,
        accountId,
        most);
  }

  /** Adds one, in the caller's transaction. */
  void add(String accountId, String kind, String modelId, @Nullable String jobId) {
    sql.update(
        """
        insert into notice (id, account_id, kind, model_id, job_id, created_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        PublicId.next("note"),
        accountId,
        kind,
        modelId,
        jobId,
        clock.instant());
  }

  /** The latest of an account. */
  List<Notice> of(String accountId) {
    return sql.all(
        """
        select kind, model_id, job_id, created_at, read_at from notice
        where account_id = ? order by created_at desc, id limit ?
        """,
        Notices::notice,
        accountId,
        SHOWN);
  }

  /** Marks all that an account has as read. */
  @Transactional
  void read(String accountId) {
    sql.update(
        "update notice set read_at = ? where account_id = ? and read_at is null",
        clock.instant(),
        accountId);
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("kind"),
        row.getString("model_id"),
        Objects.requireNonNullElse(row.getString("job_id"), ""),
        Sql.instant(row, "created_at"),
        row.getObject("read_at") == null);
  }
}
