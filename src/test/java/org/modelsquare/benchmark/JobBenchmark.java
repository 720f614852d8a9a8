package org.modelsquare.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.Findings;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * Jobs from the form to the stored video, by several people at once, with the sandbox's own waiting
 * taken out; afterwards the books must be right, or the figure counts for nothing.
 */
record JobBenchmark(Plan plan, Table table) {

  private static final int PEOPLE = 8;
  private static final int WARM_UP = 20;
  private static final long PATIENCE_S = 180;
  private static final Map<String, String> VIDEO =
      Map.of("prompt", "a heron", "duration", "3", "aspect_ratio", "16:9", "resolution", "720p");

  void run() throws IOException, InterruptedException, SQLException, ExecutionException {
    try (Laboratory laboratory = new Laboratory()) {
      PackagedServer server = laboratory.server(List.of());
      server.awaitPage("/q/health/ready");
      try (Connection connection = server.connect()) {
        Books books = new Books(connection);
        List<ConsoleVisitor> people = people(server);
        order(people, "warm-up", WARM_UP);
        awaitEnds(books);
        long begun = System.nanoTime();
        order(people, "measured", plan.jobs());
        double ordered = seconds(begun);
        awaitEnds(books);
        double ended = seconds(begun);
        row(books, ordered, ended);
        table.add("MiB JVM / PostgreSQL, after the jobs", Memory.of(server).toString());
      }
    }
  }

  private void row(Books books, double ordered, double ended) throws SQLException {
    Findings findings = new Findings();
    findings.expect(
        "completed",
        plan.jobs() + WARM_UP,
        books.count("select 1 from job where state = 'completed'"));
    books.check(findings);
    if (!findings.passed()) {
      findings.print();
    }
    table.add(
        "sandbox jobs, form to stored video, ended/s",
        String.format(Locale.ROOT, "%.1f", plan.jobs() / ended),
        String.format(
            Locale.ROOT,
            "%d jobs, ordered at %.0f/s by %d people; books %s",
            plan.jobs(),
            plan.jobs() / ordered,
            PEOPLE,
            findings.passed() ? "right" : "WRONG"));
  }

  private static List<ConsoleVisitor> people(PackagedServer server)
      throws IOException, InterruptedException {
    List<ConsoleVisitor> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(ConsoleVisitor.signUp(server.address(), "person" + i + "@example.org"));
    }
    return people;
  }

  private static void order(List<ConsoleVisitor> people, String name, int jobs)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
    List<Future<String>> orders = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      ConsoleVisitor who = people.get(i % PEOPLE);
      String key = name + i;
      orders.add(pool.submit(() -> who.order("sandbox-reel", key, VIDEO)));
    }
    for (Future<String> order : orders) {
      order.get();
    }
    pool.shutdown();
  }

  private static void awaitEnds(Books books) throws SQLException {
    long begun = System.nanoTime();
    while (books.count("select 1 from job where ended_at is null") > 0) {
      if (seconds(begun) > PATIENCE_S) {
        throw new IllegalStateException("the jobs do not end");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
