package org.modelsquare.jobs.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.modelsquare.core.Sql;

/** A video that may still come. */
record LateVideo(
    String jobId,
    String owner,
    String provider,
    String account,
    String remoteId,
    Instant until,
    int tries) {

  static LateVideo read(ResultSet row) throws SQLException {
    return new LateVideo(
        row.getString("job_id"),
        row.getString("owner"),
        row.getString("provider"),
        row.getString("provider_account"),
        row.getString("remote_id"),
        Sql.instant(row, "until"),
        row.getInt("tries"));
  }
}
