package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Many jobs at once, like those that were ordered over HTTP: the same rows with the same books,
 * written by a few statements. Numbered from 0.
 */
final class Clones {

  private static final Path SQL =
      Path.of("src", "test", "resources", "benchmark", "clone-jobs.sql");
  private static final int PREFIX = "video_0123456789".length();
  private static final int CHUNK = 5_000;

  private final List<String> templates;
  private final String sql;
  private long made;

  /** Templates are jobs of different accounts; the clones are theirs in turns. */
  Clones(List<String> templates) throws IOException {
    this.templates = templates;
    this.sql = Files.readString(SQL);
  }

  /** What the ids of all clones begin with; 16 digits follow. */
  String prefix() {
    return templates.get(0).substring(0, PREFIX);
  }

  /** Jobs that are due then; the number of the first one. */
  long add(Connection connection, int jobs, String due, Duration firstPoll, Duration interval)
      throws SQLException {
    long first = made;
    connection.setAutoCommit(false);
    try {
      for (int left = jobs; left > 0; left -= CHUNK) {
        add(connection, Math.min(left, CHUNK), due, firstPoll.toMillis(), interval.toMillis());
        connection.commit();
      }
    } finally {
      connection.setAutoCommit(true);
    }
    return first;
  }

  /** All keys first, then the balances: the order in which the server locks one of each. */
  private void add(Connection connection, int jobs, String due, long firstPoll, long interval)
      throws SQLException {
    try (Statement lock = connection.createStatement()) {
      lock.execute("select 1 from api_key_spend order by key_id for update");
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, prefix());
      statement.setLong(2, made);
      statement.setInt(3, jobs);
      statement.setArray(4, connection.createArrayOf("text", templates.toArray()));
      statement.setLong(5, firstPoll);
      statement.setLong(6, interval);
      statement.setString(7, due);
      statement.executeUpdate();
    }
    made += jobs;
  }

  /** Fresh figures for the planner, which a server that runs for long has too. */
  static void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "job",
              "job_due",
              "job_event",
              "job_attempt",
              "ledger_transfer",
              "ledger_balance",
              "api_key_spend_of_job",
              "api_key_spend")) {
        statement.execute("analyze " + table);
      }
    }
  }
}
