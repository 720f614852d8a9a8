package org.modelsquare.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelsquare.chaos.Vault.Seen;
import org.modelsquare.testing.ConsoleVisitor;

/** Compares what was ordered with what there is. */
record Verdict(Connection connection, Path data, Findings findings) {

  void check(List<Order> orders, Ordering ordering, List<ConsoleVisitor> visitors)
      throws SQLException, IOException, InterruptedException {
    Books books = new Books(connection);
    if (!ordering.trouble().isEmpty()) {
      findings.fail("ordering broke off: " + ordering.trouble());
    }
    Map<Order, String> jobs = ordering.jobs();
    findings.note("orders repeated because nobody answered", ordering.repeated());
    findings.expect("orders that were answered", orders.size(), jobs.size());
    findings.expect("different jobs", orders.size(), new HashSet<>(jobs.values()).size());
    findings.expect("jobs in the database", orders.size(), books.count("select 1 from job"));
    videos(jobs, visitors);
    books.check(findings);
    Vault vault = new Vault(connection, data.resolve("media"));
    findings.note("files that no row names (left by kills)", vault.strayFiles(books));
    findings.note(
        "media rows that no job names (left by kills)",
        books.count(
            "select 1 from media_object m where not exists"
                + " (select from job where media_id = m.id)"));
    findings.note("attempts", books.count("select 1 from job_attempt"));
    findings.note(
        "attempts cut off by a kill",
        books.count("select 1 from job_attempt where ended_at is null"));
    findings.note("states", states(connection));
  }

  private void videos(Map<Order, String> jobs, List<ConsoleVisitor> visitors)
      throws SQLException, IOException, InterruptedException {
    Vault vault = new Vault(connection, data.resolve("media"));
    List<String> wrong = new ArrayList<>();
    int completed = 0;
    int stored = 0;
    int served = 0;
    int open = 0;
    for (Map.Entry<Order, String> each : jobs.entrySet()) {
      Order order = each.getKey();
      Seen seen = vault.look(each.getValue(), visitors.get(order.account()));
      if (!seen.state().equals(order.end())) {
        wrong.add(order.scenario() + " ended as " + seen.state() + ": " + each.getValue());
      }
      completed += seen.state().equals("completed") ? 1 : 0;
      stored += seen.stored() ? 1 : 0;
      served += seen.served() ? 1 : 0;
      ConsoleVisitor other = visitors.get((order.account() + 1) % visitors.size());
      open += other.get("/en/console/jobs/" + each.getValue()).statusCode() == 404 ? 0 : 1;
    }
    wrong.forEach(findings::fail);
    findings.expect("jobs that ended otherwise than their scenario says", 0, wrong.size());
    findings.expect("files with the size and SHA-256 written down", completed, stored);
    findings.expect("videos served whole to their owner", completed, served);
    findings.expect("job pages that somebody else could open", 0, open);
  }

  /** How many jobs are in which state. */
  static String states(Connection connection) throws SQLException {
    Map<String, Long> states = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select state, count(*) from job group by state")) {
      while (rows.next()) {
        states.put(rows.getString(1), rows.getLong(2));
      }
    }
    return states.toString();
  }
}
