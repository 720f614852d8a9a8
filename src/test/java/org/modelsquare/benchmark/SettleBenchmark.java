package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Jobs that were ordered over HTTP and that a provider takes and refuses at once, brought to their
 * end by a restarted server; beside it, in turns, pgbench with the statements of such jobs and
 * db-scheduler with tasks that do nothing.
 */
record SettleBenchmark(Plan plan, Table table) {

  private static final int ONE_BY_ONE = 100;
  private static final long BETWEEN_MS = 40;

  void run() throws IOException, InterruptedException, SQLException, ExecutionException {
    EngineSizes sizes = plan.engine();
    int rounds = Math.min(2, plan.rounds());
    int each = sizes.settled() / rounds;
    try (EngineRoom room = new EngineRoom("-Dmodelsquare.jobs.dispatcher.enabled=false")) {
      Crowd crowd = room.crowd(sizes.people());
      long begun = System.nanoTime();
      List<String> jobs = crowd.order(room.server().address(), Crowd.REFUSED, each * rounds);
      double ordered = jobs.size() / ((System.nanoTime() - begun) / 1e9);
      room.holdBack();
      room.restart();
      Clones clones = new Clones(jobs.subList(0, sizes.people()));
      warmUp(room, clones, Math.max(each / 2, 100));
      Sample engine = new Sample();
      Sample plain = new Sample();
      Sample peer = new Sample();
      for (int i = 0; i < rounds; i++) {
        plain.add(new PlainSql(room, clones).run(each));
        peer.add(new DbScheduler(room.server()).run(each));
        engine.add(room.settled(room.open(each)));
      }
      table.add(
          "jobs settled/s, provider without delay",
          engine.text(0),
          ("same statements by pgbench %s; empty tasks by db-scheduler %s; %d jobs,"
                  + " ordered at %.0f/s")
              .formatted(plain.text(0), peer.text(0), each * rounds, ordered));
      ratios(engine, plain, peer);
      lag(room, crowd);
      table.add("after the settling", room.verdict(), Memory.of(room.server()) + " MiB");
    }
  }

  private void ratios(Sample engine, Sample plain, Sample peer) {
    table.add(
        "the same as a ratio",
        format("%.2f of pgbench", engine.median() / plain.median()),
        format("%.2f of db-scheduler", engine.median() / peer.median()));
  }

  /** A young JVM is several times slower than one that has worked for some seconds. */
  static void warmUp(EngineRoom room, Clones clones, int jobs) throws SQLException {
    Instant begun = Instant.now();
    clones.add(room.connection(), jobs, "now", Duration.ZERO, Duration.ofSeconds(1));
    room.settled(begun);
    Clones.analyze(room.connection());
  }

  /** From the order to the first call of the provider, while the engine has nothing else to do. */
  private void lag(EngineRoom room, Crowd crowd)
      throws SQLException, InterruptedException, ExecutionException {
    Instant since = Instant.now();
    for (int i = 0; i < ONE_BY_ONE; i++) {
      crowd.order(room.server().address(), Crowd.REFUSED, 1);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MS));
    }
    room.settled(since);
    double[] lag =
        room.numbers(
            """
            select percentile_cont(0.5) within group (order by ms),
                   percentile_cont(0.99) within group (order by ms)
            from (
              select extract(epoch from s.at - q.at) * 1000 as ms
              from job_event q join job_event s on s.job_id = q.job_id and s.state = 'submitting'
              where q.state = 'queued' and q.at >= '%s') started
            """
                .formatted(since));
    table.add(
        "order to start of the submission, ms, %d jobs one by one".formatted(ONE_BY_ONE),
        format("p50 %.1f", lag[0]),
        format("p99 %.1f", lag[1]));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
