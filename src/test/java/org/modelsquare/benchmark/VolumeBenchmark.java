package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.modelsquare.testing.ConsoleVisitor;

/** What a database that is full of old jobs costs those who look and order, one after the other. */
record VolumeBenchmark(Plan plan, Table table) {

  private static final Path SQL = Path.of("src", "test", "resources", "benchmark", "old-jobs.sql");
  private static final int CHUNK = 20_000;
  private static final int PREFIX = "video_0123456789".length();

  /** Sixteen digits, beyond those of the clones. */
  private static final long FIRST = 9_000_000_000_000_000L;

  private static final int CALLS_PER_SECOND = 60;
  private static final Map<String, String> ORDER =
      Map.of("prompt", "a heron", "duration", "3", "scenario", "filtered");

  void run() throws Exception {
    try (EngineRoom room = new EngineRoom("-Dmodelsquare.jobs.dispatcher.enabled=false")) {
      Crowd crowd = room.crowd(plan.engine().people());
      List<String> templates =
          new ArrayList<>(
              crowd.order(room.server().address(), Crowd.REFUSED, plan.engine().people()));
      ConsoleVisitor person = ConsoleVisitor.signUp(room.server().address(), "old@example.org");
      templates.add(person.order("sandbox-lab", "old", ORDER));
      Map<String, Callable<?>> calls = calls(room, crowd, person, templates.get(0));
      measure(calls);
      Map<String, Double> empty = measure(calls);
      fill(room.connection(), templates);
      measure(calls);
      Map<String, Double> full = measure(calls);
      for (String what : calls.keySet()) {
        double before = empty.getOrDefault(what, 0.0);
        double after = full.getOrDefault(what, 0.0);
        table.add(
            String.format(Locale.ROOT, "%s, p99 ms over %,d jobs", what, plan.engine().volume()),
            String.format(Locale.ROOT, "%.1f", after),
            String.format(Locale.ROOT, "empty %.1f, ratio %.2f", before, after / before));
      }
    }
  }

  private static Map<String, Callable<?>> calls(
      EngineRoom room, Crowd crowd, ConsoleVisitor person, String job)
      throws InterruptedException, ExecutionException {
    Map<String, Callable<?>> calls = new LinkedHashMap<>();
    String generations = "/v1/videos/generations";
    calls.put("job", () -> crowd.get(room.server().address(), generations + "/" + job));
    calls.put("list of jobs", () -> crowd.get(room.server().address(), generations));
    calls.put("ledger page", () -> person.get("/en/console/credits").body());
    calls.put("submit", () -> crowd.order(room.server().address(), Crowd.REFUSED, 1));
    return calls;
  }

  private Map<String, Double> measure(Map<String, Callable<?>> calls) throws Exception {
    Map<String, Double> tails = new LinkedHashMap<>();
    for (Map.Entry<String, Callable<?>> each : calls.entrySet()) {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < plan.seconds() * CALLS_PER_SECOND; i++) {
        long begun = System.nanoTime();
        each.getValue().call();
        times.add((System.nanoTime() - begun) / 1e6);
      }
      List<Double> sorted = times.stream().sorted().toList();
      tails.put(each.getKey(), sorted.get((int) (0.99 * (sorted.size() - 1))));
    }
    return tails;
  }

  private void fill(Connection connection, List<String> templates)
      throws SQLException, IOException {
    String prefix = templates.get(0).substring(0, PREFIX);
    try (PreparedStatement statement = connection.prepareStatement(Files.readString(SQL));
        Statement after = connection.createStatement()) {
      for (int done = 0; done < plan.engine().volume(); done += CHUNK) {
        statement.setString(1, prefix);
        statement.setLong(2, FIRST + done);
        statement.setInt(3, Math.min(CHUNK, plan.engine().volume() - done));
        statement.setArray(4, connection.createArrayOf("text", templates.toArray()));
        statement.executeUpdate();
      }
      for (String name : List.of("job", "ledger_transfer", "ledger_entry", "ledger_settlement")) {
        after.execute("vacuum analyze " + name);
      }
    }
  }
}
