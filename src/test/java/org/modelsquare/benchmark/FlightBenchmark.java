package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Thousands of jobs at a provider that takes everything and finishes nothing: how exactly they are
 * asked for, what that costs, and what people notice of it.
 */
record FlightBenchmark(Plan plan, Table table) {

  private static final String ORDER =
      "{\"model\":\"kling-v3\",\"prompt\":\"A heron over a slow river\"}";
  private static final String ACCOUNT = "-Dmodelsquare.providers.accounts.busy.";
  private static final long PATIENCE_S = 600;

  void run() throws IOException, InterruptedException, SQLException, ExecutionException {
    Laboratory laboratory = new Laboratory();
    URI provider = laboratory.provider();
    try (EngineRoom room = new EngineRoom(laboratory, account(provider))) {
      Crowd crowd = room.crowd(Math.min(16, plan.engine().people()));
      List<String> templates =
          crowd.order(room.server().address(), ORDER, Math.min(16, plan.engine().people()));
      Foreground foreground =
          new Foreground(plan, room.server().address(), crowd.key(), templates.get(0));
      foreground.idle();
      String idle = Memory.of(room.server()).toString();
      takeOff(room, new Clones(templates), provider);
      window(room, provider);
      young(room);
      foreground.busy(table);
      table.add(
          "MiB JVM / PostgreSQL, with all in flight",
          Memory.of(room.server()).toString(),
          "before " + idle);
      verdict(room, provider, templates.size());
    }
  }

  private static String[] account(URI provider) {
    return new String[] {
      ACCOUNT + "provider=toapis",
      ACCOUNT + "base-url=" + provider + "/v1",
      ACCOUNT + "private-network=true",
      ACCOUNT + "credentials.api_key=sk-benchmark"
    };
  }

  private void takeOff(EngineRoom room, Clones clones, URI provider)
      throws SQLException, IOException, InterruptedException {
    Duration interval = Duration.ofSeconds(plan.engine().interval());
    int jobs = plan.engine().flight();
    clones.add(room.connection(), jobs, EngineRoom.NEVER, interval.dividedBy(2), interval);
    Clones.analyze(room.connection());
    long begun = System.nanoTime();
    room.open(jobs);
    while (room.books().count("select 1 from job_due where waiting") > 0) {
      if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) > PATIENCE_S) {
        throw new IllegalStateException("the provider does not get its orders");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    table.add("jobs submitted to a provider/s", format("%.0f", jobs / seconds));
    LockSupport.parkNanos(interval.toNanos());
    Journal.of(provider);
  }

  /** Old jobs are asked for less often; here all are young until the window ends. */
  private static void young(EngineRoom room) throws SQLException {
    room.update("update job set accepted_at = now() where ended_at is null");
  }

  private void window(EngineRoom room, URI provider)
      throws IOException, SQLException, InterruptedException {
    young(room);
    Laboratory.rest(2);
    Journal.of(provider);
    long work = room.books().number(PageBenchmark.WORK);
    Processor before = Processor.of(room.server());
    long begun = System.nanoTime();
    Lags lags = Lags.watch(room.server());
    Laboratory.rest(plan.engine().window());
    lags.close();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Processor used = Processor.of(room.server()).minus(before);
    Journal journal = Journal.of(provider);
    long done = room.books().number(PageBenchmark.WORK) - work - lags.looks();
    String jobs = String.format(Locale.ROOT, "%,d jobs in flight, ", plan.engine().flight());
    table.add(jobs + "polls/s", format("%.0f", journal.asked() / seconds), journal.gaps());
    table.add(
        jobs + "claimed later than planned, ms",
        format("p50 %.0f, ", lags.within(0.5)) + format("p99 %.0f", lags.within(0.99)),
        format("longest %.0f", lags.within(1))
            + ", %d of %d claims seen".formatted(lags.seen(), journal.asked()));
    table.add(
        jobs + "processors busy",
        format("server %.2f, ", used.server() / seconds)
            + format("PostgreSQL %.2f", used.database() / seconds),
        format("%.0f database transactions/s", done / seconds));
  }

  private void verdict(EngineRoom room, URI provider, int templates)
      throws SQLException, IOException, InterruptedException {
    long expected = plan.engine().flight() + templates;
    long following = room.books().count("select 1 from job where state = 'in_progress'");
    long taken = Journal.of(provider).taken();
    boolean right = following == expected && taken == expected;
    table.add(
        "orders that the provider took",
        taken + (right ? ", right" : ", WRONG: the figures above count for nothing"),
        "%d jobs, %d in progress".formatted(expected, following));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
