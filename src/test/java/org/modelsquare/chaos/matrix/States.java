package org.modelsquare.chaos.matrix;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where jobs stand, as the database says. */
record States(Connection connection) {

  /** The end of each job that has one: {@code completed}, or {@code failed:} with its code. */
  Map<String, String> ends(Collection<String> jobs) throws SQLException {
    return read(
        """
        select id, case when failure_code is null then state else state || ':' || failure_code end
        from job where id = any(?) and ended_at is not null
        """,
        jobs);
  }

  /** The state of each. */
  Map<String, String> now(Collection<String> jobs) throws SQLException {
    return read("select id, state from job where id = any(?)", jobs);
  }

  /** Their deadline comes now, once they have failed often enough to be seen trying. */
  void cutShort(Collection<String> jobs, int tries) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            with late as (
              update job_due set deadline_at = now(), due_at = least(due_at, now())
              where job_id = any(?) and tries >= ? and not waiting and deadline_at > now()
              returning job_id
            )
            update job set deadline_at = now() from late where job.id = late.job_id
            """)) {
      statement.setArray(1, array(jobs));
      statement.setInt(2, tries);
      statement.executeUpdate();
    }
  }

  private Map<String, String> read(String query, Collection<String> jobs) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, array(jobs));
      try (ResultSet rows = statement.executeQuery()) {
        Map<String, String> found = new HashMap<>();
        while (rows.next()) {
          found.put(rows.getString(1), rows.getString(2));
        }
        return found;
      }
    }
  }

  private Array array(Collection<String> jobs) throws SQLException {
    return connection.createArrayOf("text", jobs.toArray());
  }
}
