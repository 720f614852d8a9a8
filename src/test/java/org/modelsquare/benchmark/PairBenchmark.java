package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.modelsquare.testing.PackagedServer;

/** One instance, then two on the same database and cores; no job may be claimed by both. */
record PairBenchmark(Plan plan, Table table) {

  void run() throws IOException, InterruptedException, SQLException, ExecutionException {
    int people = plan.engine().people();
    int jobs = plan.engine().settled() / 2;
    try (EngineRoom room = new EngineRoom()) {
      Crowd crowd = room.crowd(people);
      Clones clones = new Clones(crowd.order(room.server().address(), Crowd.REFUSED, people));
      SettleBenchmark.warmUp(room, clones, Math.max(jobs, 100));
      double one = settle(room, clones, jobs);
      PackagedServer other = room.join();
      SettleBenchmark.warmUp(room, clones, Math.max(jobs, 100));
      double first = Processor.seconds(room.server().pid());
      double second = Processor.seconds(other.pid());
      double two = settle(room, clones, jobs);
      table.add(
          "jobs settled/s by two instances on one database",
          format("%.0f", two),
          format("%.0f by one alone, ", one)
              + format("ratio %.2f; ", two / one)
              + format("processor seconds %.1f", Processor.seconds(room.server().pid()) - first)
              + format(" and %.1f; ", Processor.seconds(other.pid()) - second)
              + room.verdict());
      other.stop();
    }
  }

  private static double settle(EngineRoom room, Clones clones, int jobs) throws SQLException {
    clones.add(room.connection(), jobs, EngineRoom.NEVER, Duration.ZERO, Duration.ofSeconds(1));
    Clones.analyze(room.connection());
    return room.settled(room.open(jobs));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
