package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobState;

/** The jobs of the house, to look at. */
@Singleton
public class Jobs {

  private static final String SELECT =
      "select j.*, d.progress from job j left join job_due d on d.job_id = j.id ";

  private static final String LIST =
      SELECT
          + """
          where j.account_id = ? and j.deleted_at is null
            and (?::text[] is null or j.state = any(?))
            and (?::text is null or j.model_id = ?)
            and (?::text is null or j.key_id = ?)
            and (?::timestamptz is null or j.created_at >= ?)
            and (?::timestamptz is null or j.created_at < ?)
          """;

  private static final String NEWEST_FIRST =
      LIST + " and (?::text is null or j.id < ?) order by j.id desc limit ?";
  private static final String OLDEST_FIRST =
      LIST + " and (?::text is null or j.id > ?) order by j.id limit ?";

  private final Sql sql;

  Jobs(Sql sql) {
    this.sql = sql;
  }

  /** A job of this account; somebody else's does not exist, nor does a deleted one. */
  public Optional<JobView> find(String accountId, String jobId) {
    return sql.first(
        SELECT + "where j.id = ? and j.account_id = ? and j.deleted_at is null",
        Jobs::view,
        jobId,
        accountId);
  }

  /** The same, found by its id or by the client's own id. */
  public Optional<JobView> findByAnyId(String accountId, String anyId) {
    return find(accountId, anyId)
        .or(
            () ->
                sql.first(
                    SELECT
                        + """
                        where j.account_id = ? and j.client_business_id = ?
                          and j.deleted_at is null
                        """,
                    Jobs::view,
                    accountId,
                    anyId));
  }

  /** Any job, for the operator. */
  public Optional<JobView> find(String jobId) {
    return sql.first(SELECT + "where j.id = ?", Jobs::view, jobId);
  }

  /** An account's jobs, newest first, after the cursor if there is one. */
  public JobPage list(String accountId, JobFilter filter, @Nullable String cursor, int limit) {
    return list(NEWEST_FIRST, accountId, filter, cursor, limit);
  }

  /** The same, oldest first. */
  public JobPage listOldestFirst(
      String accountId, JobFilter filter, @Nullable String cursor, int limit) {
    return list(OLDEST_FIRST, accountId, filter, cursor, limit);
  }

  private JobPage list(
      String order, String accountId, JobFilter filter, @Nullable String cursor, int limit) {
    List<JobView> found =
        sql.all(
            order,
            Jobs::view,
            accountId,
            states(filter),
            states(filter),
            filter.modelId(),
            filter.modelId(),
            filter.keyId(),
            filter.keyId(),
            filter.from(),
            filter.from(),
            filter.end(),
            filter.end(),
            cursor,
            cursor,
            limit + 1);
    return found.size() <= limit
        ? new JobPage(found, null)
        : new JobPage(found.subList(0, limit), found.get(limit - 1).id());
  }

  /** What happened to a job, in order. */
  public List<JobMoment> timeline(String jobId) {
    return sql.all(
        "select state, noticed_by, at, evidence from job_event where job_id = ? order by id",
        row ->
            new JobMoment(
                JobState.of(row.getString("state")),
                row.getString("noticed_by"),
                Sql.instant(row, "at"),
                row.getString("evidence")),
        jobId);
  }

  /** The job, the one that it repeats and all others that repeat it, oldest first. */
  public List<JobView> takes(String accountId, String jobId) {
    return sql.all(
        SELECT
            + """
            join (select coalesce(take_of, id) as id from job where id = ? and account_id = ?) f
              on j.id = f.id or j.take_of = f.id
            where j.account_id = ? and j.deleted_at is null order by j.id
            """,
        Jobs::view,
        jobId,
        accountId,
        accountId);
  }

  /** How many jobs of an account have not ended. */
  public int activeCount(String accountId) {
    return sql.first(
            "select count(*)::int from job where account_id = ? and ended_at is null",
            row -> row.getInt(1),
            accountId)
        .orElse(0);
  }

  /** Jobs that wait for a person's decision or that a person should have a look at. */
  public List<JobView> flagged(int limit) {
    return sql.all(SELECT + "where j.flagged order by j.id desc limit ?", Jobs::view, limit);
  }

  private static String @Nullable [] states(JobFilter filter) {
    return filter.status() == null
        ? null
        : JobState.seenAs(filter.status()).stream().map(JobState::code).toArray(String[]::new);
  }

  private static JobView view(ResultSet row) throws SQLException {
    String failure = row.getString("failure_code");
    return new JobView(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("model_id"),
        row.getString("descriptor_version"),
        row.getString("provider"),
        row.getString("mode"),
        row.getString("request"),
        row.getString("parameters"),
        row.getString("price_version"),
        new Credits(row.getLong("amount")),
        row.getString("formula"),
        row.getObject("output_seconds", Integer.class),
        row.getString("aspect_ratio"),
        row.getString("resolution"),
        row.getString("language"),
        new OrderSource(
            JobOrigin.of(row.getString("origin")),
            row.getString("key_id"),
            row.getString("client_business_id"),
            row.getString("callback_url"),
            row.getString("trace_id")),
        row.getString("take_of"),
        JobState.of(row.getString("state")),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "accepted_at"),
        Sql.optionalInstant(row, "ended_at"),
        Sql.instant(row, "deadline_at"),
        row.getObject("progress", Integer.class),
        row.getString("media_id"),
        Sql.optionalInstant(row, "late_at"),
        failure == null ? null : FailureCode.of(failure),
        row.getString("failure_detail"),
        row.getBoolean("flagged"));
  }
}
