package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Throughput while somebody else keeps a transaction open, so that nothing of the queue's past can
 * be cleaned away. New jobs are written all the time, before and meanwhile.
 */
record HorizonBenchmark(Plan plan, Table table) {

  private static final int LAST_PART = 3;

  void run() throws IOException, InterruptedException, SQLException, ExecutionException {
    int held = plan.engine().held();
    int before = Math.max(3, held / LAST_PART);
    try (EngineRoom room = new EngineRoom()) {
      Crowd crowd = room.crowd(plan.engine().people());
      Clones clones =
          new Clones(crowd.order(room.server().address(), Crowd.REFUSED, plan.engine().people()));
      SettleBenchmark.warmUp(room, clones, Math.max(plan.engine().settled() / 2, 100));
      try (Feeder feeder = Feeder.start(room.server(), clones);
          Connection idle = room.server().connect()) {
        Laboratory.rest(2);
        Instant begun = Instant.now();
        Laboratory.rest(before);
        double free = rate(room, begun);
        long fewDead = dead(room);
        leaveOpen(idle);
        Laboratory.rest(held - held / LAST_PART);
        Instant late = Instant.now();
        Laboratory.rest(held / LAST_PART);
        double bound = rate(room, late);
        table.add(
            "jobs settled/s, last third of %d s with a transaction left open".formatted(held),
            format("%.0f", bound),
            format("%.0f before", free)
                + format(", so %.0f %% lost; ", 100 * (1 - bound / free))
                + "dead rows of the queue %d, before %d".formatted(dead(room), fewDead));
        idle.rollback();
      }
      room.settled(Instant.now().minusSeconds(1));
      table.add("after that", room.verdict());
    }
  }

  private static void leaveOpen(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1 from job limit 1");
    }
  }

  private static double rate(EngineRoom room, Instant since) throws SQLException {
    Instant now = Instant.now();
    double seconds = Duration.between(since, now).toMillis() / 1e3;
    String ended = "select 1 from job where ended_at >= '%s' and ended_at < '%s'";
    return room.books().count(ended.formatted(since, now)) / seconds;
  }

  private static long dead(EngineRoom room) throws SQLException {
    return room.books()
        .number("select n_dead_tup from pg_stat_user_tables where relname = 'job_due'");
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
