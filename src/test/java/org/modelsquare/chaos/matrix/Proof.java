package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.Findings;
import org.modelsquare.chaos.upstream.Journal.Entry;
import org.modelsquare.chaos.upstream.Journal.Kind;
import org.modelsquare.jobs.lifecycle.JobState;

/** What must hold after whatever has happened, by SQL and by the provider's journal. */
record Proof(House house, Report report) {

  /** A failed job whose video is kept all the same, or for which a person was told. */
  private static final String LOST =
      """
      select id from job where state <> 'completed' and not flagged and late_at is null
      and not exists (select from late_watch w where w.job_id = job.id)
      """;

  /**
   * Checks it all.
   *
   * @param spared jobs of which the provider tells a success that cannot be had
   * @param overlaps true if two may well ask at the same time
   */
  void check(String after, Set<String> spared, boolean overlaps) throws SQLException, IOException {
    try (Connection connection = house.connect()) {
      Findings findings = new Findings();
      new Books(connection).check(findings);
      findings.failures().forEach(line -> report.violation(after + ": " + line));
      moves(connection).forEach(line -> report.violation(after + ": I8 " + line));
      successes(connection, spared).forEach(line -> report.violation(after + ": I6 " + line));
      leaks(connection).forEach(line -> report.violation(after + ": I12 " + line));
    }
    startedTwice().forEach(line -> report.violation(after + ": I7 " + line));
    for (Entry each : house.upstream().journal().all(e -> e.kind() == Kind.TRESPASS)) {
      report.violation(after + ": guarded door opened, " + each.detail());
    }
    if (!overlaps) {
      for (Entry each : house.upstream().journal().all(e -> e.kind() == Kind.OVERLAP)) {
        report.violation(after + ": I10 asked twice at once, " + each);
      }
    }
  }

  /** Each line of a timeline must follow from the one before by the table of moves. */
  private static List<String> moves(Connection connection) throws SQLException {
    List<String> wrong = new ArrayList<>();
    Map<String, JobState> last = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select job_id, state from job_event order by id")) {
      while (rows.next()) {
        JobState next = JobState.of(rows.getString(2));
        JobState before = last.put(rows.getString(1), next);
        if (before == null ? next != JobState.QUEUED : !before.mayBecome(next)) {
          wrong.add(rows.getString(1) + " went from " + before + " to " + next);
        }
      }
    }
    return wrong;
  }

  private List<String> successes(Connection connection, Set<String> spared) throws SQLException {
    Set<String> lost = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LOST)) {
      while (rows.next()) {
        lost.add(rows.getString(1));
      }
    }
    lost.removeAll(spared);
    return house.upstream().journal().all(e -> e.kind() == Kind.TOLD_SUCCESS).stream()
        .map(Entry::reference)
        .distinct()
        .filter(lost::contains)
        .map(job -> job + " succeeded there and is lost here")
        .toList();
  }

  private List<String> startedTwice() {
    Map<String, Integer> counts = new HashMap<>();
    house
        .upstream()
        .journal()
        .all(e -> e.kind() == Kind.STARTED || e.kind() == Kind.REPLAYED)
        .stream()
        .map(Entry::reference)
        .forEach(reference -> counts.merge(reference, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .map(each -> each.getKey() + " was started " + each.getValue() + " times")
        .toList();
  }

  private List<String> leaks(Connection connection) throws SQLException, IOException {
    List<String> leaks = new ArrayList<>();
    for (Instance each : house.instances()) {
      String log = Files.readString(each.log(), StandardCharsets.UTF_8);
      House.SECRETS.stream()
          .filter(log::contains)
          .forEach(secret -> leaks.add("a secret in the log of " + each));
    }
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select quote_ident(table_name) from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    Books books = new Books(connection);
    for (String table : tables) {
      for (String secret : House.SECRETS) {
        String query = "select 1 from " + table + " t where t::text like '%" + secret + "%'";
        if (books.count(query) > 0) {
          leaks.add("a secret in table " + table);
        }
      }
    }
    return leaks;
  }
}
