package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.Sql;

/** What lies on the operator's desk: jobs with an unknown outcome, and those that are flagged. */
@Singleton
public class Desk {

  private static final String SELECT =
      """
      select j.*, coalesce(j.provider_account, last.provider_account, j.provider) as at_account
      from job j left join lateral (
        select a.provider_account from job_attempt a where a.job_id = j.id
        order by a.number desc limit 1) last on true
      """;

  private static final String LISTED =
      SELECT
          + """
          where j.id in (
            select f.id from job f where f.flagged
            union all
            select d.job_id from job_due d join job u on u.id = d.job_id
            where u.state = 'uncertain')
          order by j.id desc limit ?
          """;

  private static final String ONE =
      SELECT + "where j.id = ? and (j.flagged or j.state = 'uncertain')";

  private final Sql sql;

  Desk(Sql sql) {
    this.sql = sql;
  }

  /** What lies there, the newest first. */
  public List<DeskJob> all(int most) {
    return sql.all(LISTED, DeskJob::read, most);
  }

  /** A job that lies there; any other is none of the desk's business. */
  public Optional<DeskJob> find(String jobId) {
    return sql.first(ONE, DeskJob::read, jobId);
  }

  /** The calls made for a job, in order. */
  public List<DeskAttempt> attempts(String jobId) {
    return sql.all(
        """
        select number, provider_account, started_at, ended_at, outcome, remote_id, evidence
        from job_attempt where job_id = ? order by number
        """,
        row ->
            new DeskAttempt(
                row.getInt("number"),
                row.getString("provider_account"),
                Sql.instant(row, "started_at"),
                Sql.optionalInstant(row, "ended_at"),
                row.getString("outcome"),
                row.getString("remote_id"),
                row.getString("evidence")),
        jobId);
  }

  /** The job that has a provider's id already. */
  public Optional<String> holder(String provider, String remoteId) {
    return sql.first(
        "select id from job where provider = ? and remote_id = ?",
        row -> row.getString(1),
        provider,
        remoteId);
  }
}
