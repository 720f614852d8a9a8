package org.modelsquare.requests;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;

/** All logged requests. */
@Singleton
public class Requests {

  private static final int DELETED_AT_ONCE = 1000;

  private static final String INSERT =
      """
      insert into api_request (id, account_id, key_id, at, method, route, path, status, millis,
        cost, job_id, error_code, body, error, user_agent)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String LIST =
      """
      select * from api_request
      where account_id = ? and id < ? and status between ? and ? and (? = '' or key_id = ?)
      order by id desc limit ?
      """;

  private static final String DELETE =
      """
      delete from api_request where id in (
        select id from api_request where at < ? order by at limit ? for update skip locked)
      """;

  /** Sorts behind every id in any collation. */
  private static final String LAST = "req_ZZZZZZZZZZZZZZZZZZZZZZZZZZ";

  private final Sql sql;

  Requests(Sql sql) {
    this.sql = sql;
  }

  /** One request of an account. */
  public Optional<LoggedRequest> find(String accountId, String id) {
    return sql.first(
        "select * from api_request where account_id = ? and id = ?", Requests::read, accountId, id);
  }

  /**
   * An account's requests, the newest first.
   *
   * @param before id of the last one on the page before; null for the first page
   */
  public List<LoggedRequest> list(
      String accountId, RequestFilter filter, @Nullable String before, int most) {
    return sql.all(
        LIST,
        Requests::read,
        accountId,
        before == null ? LAST : before,
        filter.statusClass().least(),
        filter.statusClass().most(),
        filter.keyId(),
        filter.keyId(),
        most);
  }

  void add(List<LoggedRequest> batch) {
    sql.update(
        INSERT,
        texts(batch, LoggedRequest::id),
        texts(batch, LoggedRequest::accountId),
        texts(batch, LoggedRequest::keyId),
        batch.stream().map(LoggedRequest::at).toArray(Instant[]::new),
        texts(batch, LoggedRequest::method),
        texts(batch, LoggedRequest::route),
        texts(batch, LoggedRequest::path),
        batch.stream().map(LoggedRequest::status).toArray(Integer[]::new),
        batch.stream().map(LoggedRequest::millis).toArray(Long[]::new),
        batch.stream().map(Requests::micros).toArray(Long[]::new),
        texts(batch, LoggedRequest::jobId),
        texts(batch, LoggedRequest::errorCode),
        texts(batch, LoggedRequest::body),
        texts(batch, LoggedRequest::error),
        texts(batch, LoggedRequest::userAgent));
  }

  int deleteBefore(Instant end) {
    return sql.update(DELETE, end, DELETED_AT_ONCE);
  }

  /** A PostgreSQL text cannot hold NUL. */
  private static String[] texts(
      List<LoggedRequest> batch, Function<LoggedRequest, @Nullable String> part) {
    return batch.stream()
        .map(part)
        .map(text -> text == null ? null : text.replace('\0', '\uFFFD'))
        .toArray(String[]::new);
  }

  private static @Nullable Long micros(LoggedRequest request) {
    Credits cost = request.cost();
    return cost == null ? null : cost.micros();
  }

  private static LoggedRequest read(ResultSet row) throws SQLException {
    Long cost = row.getObject("cost", Long.class);
    return new LoggedRequest(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("key_id"),
        Sql.instant(row, "at"),
        row.getString("method"),
        row.getString("route"),
        row.getString("path"),
        row.getInt("status"),
        row.getLong("millis"),
        cost == null ? null : new Credits(cost),
        row.getString("job_id"),
        row.getString("error_code"),
        row.getString("body"),
        row.getString("error"),
        row.getString("user_agent"));
  }
}
