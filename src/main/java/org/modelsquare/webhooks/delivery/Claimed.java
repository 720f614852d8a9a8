package org.modelsquare.webhooks.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/**
 * A delivery that this instance has in hand.
 *
 * @param id of the event
 * @param token of the lease
 * @param jobId the job that ended; null for a test
 * @param bodyAt when the body was written
 * @param createdAt when the event happened
 * @param tries how often it was told in vain
 * @param url where it goes
 * @param sinceNanos when it was claimed, by the clock that never jumps
 */
record Claimed(
    String id,
    long token,
    String endpointId,
    @Nullable String jobId,
    String body,
    Instant bodyAt,
    Instant createdAt,
    int tries,
    String url,
    long sinceNanos) {

  static Claimed read(ResultSet row) throws SQLException {
    return new Claimed(
        row.getString("id"),
        row.getLong("lease_token"),
        row.getString("endpoint_id"),
        row.getString("job_id"),
        row.getString("body"),
        Sql.instant(row, "body_at"),
        Sql.instant(row, "created_at"),
        row.getInt("tries"),
        row.getString("url"),
        System.nanoTime());
  }

  /** The same with a body that was written just now. */
  Claimed rewritten(String fresh, Instant now) {
    return new Claimed(id, token, endpointId, jobId, fresh, now, createdAt, tries, url, sinceNanos);
  }
}
