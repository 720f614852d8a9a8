package org.modelsquare.jobs.late;

/** The statements of the watch. */
final class LateSql {

  static final String CLAIM =
      """
      with due as (
        select job_id from late_watch where next_at <= ? order by next_at limit ?
        for update skip locked
      )
      update late_watch w set next_at = ?, tries = tries + 1
      from due, job j where w.job_id = due.job_id and j.id = w.job_id
      returning w.job_id, j.account_id as owner, w.provider, w.provider_account, w.remote_id,
                w.until, w.tries - 1 as tries
      """;

  static final String ATTACH =
      """
      update job set media_id = ?, late_at = ?, flagged = true
      where id = ? and state = 'failed' and media_id is null and deleted_at is null
      """;

  static final String FORGET = "delete from late_watch where job_id = ?";

  static final String REST = "update late_watch set next_at = ? where job_id = ?";

  private LateSql() {}
}
