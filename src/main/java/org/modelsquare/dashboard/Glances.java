package org.modelsquare.dashboard;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;

/**
 * What the dashboard asks of the database. However much an account has done, each statement reads a
 * bounded part of it through an index.
 */
@Singleton
class Glances {

  private static final int RECENT = 200;

  private static final String JOB =
      """
      select j.id, j.model_id, j.state, j.created_at, j.aspect_ratio, j.output_seconds,
             j.parameters, j.media_id, j.failure_code, d.progress
      from (%s) j left join job_due d on d.job_id = j.id order by j.id desc limit ?
      """;

  private static final String RUNNING =
      JOB.formatted(
          "select * from job where account_id = ? and ended_at is null order by id desc limit 200");

  private static final String ENDED =
      JOB.formatted(
          """
          select * from (select * from job where account_id = ? order by id desc limit 200) r
          where r.ended_at is not null and r.deleted_at is null
          """);

  private static final String BURNT =
      """
      select coalesce(sum(amount), 0)::bigint from ledger_transfer
      where account_id = ? and kind = 'CAPTURE' and created_at >= ?
      """;

  private static final String DRAFTS =
      """
      select model_id, parameters, saved_at from draft
      where account_id = ? order by saved_at desc, model_id limit ?
      """;

  private static final String STEPS =
      """
      select exists (select from ledger_transfer
                     where account_id = i.id and kind = 'CAPTURE')
               or exists (select from
                            (select state from job
                             where account_id = i.id order by id desc limit %d) r
                          where r.state = 'completed') as video,
             exists (select from api_key where account_id = i.id) as key,
             exists (select from api_key
                     where account_id = i.id and first_used_at is not null) as call,
             exists (select from webhook_endpoint where account_id = i.id) as webhook,
             exists (select from checklist_put_away where account_id = i.id) as away
      from (select ?::text as id) i
      """
          .formatted(RECENT);

  private final Sql sql;

  Glances(Sql sql) {
    this.sql = sql;
  }

  /** Jobs that have not ended, the newest first. */
  List<GlancedJob> running(String accountId, int most) {
    return sql.all(RUNNING, Glances::job, accountId, most);
  }

  /** Jobs that have ended, of the last ones that were ordered, the newest first. */
  List<GlancedJob> ended(String accountId, int most) {
    return sql.all(ENDED, Glances::job, accountId, most);
  }

  /** What was paid since that moment. */
  Credits burnt(String accountId, Instant since) {
    return sql.first(BURNT, row -> new Credits(row.getLong(1)), accountId, since)
        .orElse(Credits.ZERO);
  }

  /** The drafts that were saved last. */
  List<GlancedDraft> drafts(String accountId, int most) {
    return sql.all(
        DRAFTS,
        row ->
            new GlancedDraft(
                row.getString("model_id"),
                PromptLine.of(row.getString("parameters")),
                Sql.instant(row, "saved_at")),
        accountId,
        most);
  }

  /** How far an account has come. */
  Steps steps(String accountId) {
    return sql.first(
            STEPS,
            row ->
                new Steps(
                    row.getBoolean("video"),
                    row.getBoolean("key"),
                    row.getBoolean("call"),
                    row.getBoolean("webhook"),
                    row.getBoolean("away")),
            accountId)
        .orElseThrow();
  }

  private static GlancedJob job(ResultSet row) throws SQLException {
    return new GlancedJob(
        row.getString("id"),
        row.getString("model_id"),
        row.getString("state"),
        Sql.instant(row, "created_at"),
        Objects.requireNonNullElse(row.getString("aspect_ratio"), ""),
        row.getObject("output_seconds", Integer.class),
        PromptLine.of(row.getString("parameters")),
        row.getString("media_id"),
        Objects.requireNonNullElse(row.getString("failure_code"), ""),
        row.getObject("progress", Integer.class));
  }

  /**
   * A draft as the database has it.
   *
   * @param line the prompt's beginning
   */
  record GlancedDraft(String modelId, String line, Instant savedAt) {}
}
