package org.modelsquare.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * Kills the server again and again in the middle of its work, then counts: every job has ended,
 * none is lost, each video is there and paid for once. Run {@code src/test/scripts/kill-nine.sh}.
 */
public final class KillNine {

  private static final int ACCOUNTS = 4;
  private static final int LONGEST_LIFE_MS = 3_000;
  private static final Duration ORDERS_COME_WITHIN = Duration.ofSeconds(30);

  /** Time runs faster than in production wherever a person would only wait. */
  private static final List<String> SERVER =
      List.of(
          "-Dmodelsquare.credits.sign-up-bonus=1000",
          "-Dmodelsquare.sandbox.speed=2",
          "-Dmodelsquare.jobs.lease=5s",
          "-Dmodelsquare.jobs.lookup-settles=5s");

  private final Options options;
  private final Path folder;
  private final int port;
  private final Random random;
  private final Findings findings = new Findings();
  private PackagedServer server;

  private KillNine(Options options, Path folder) throws IOException {
    this.options = options;
    this.folder = folder;
    this.port = PackagedServer.freePort();
    this.random = new Random(options.seed());
    this.server = start();
  }

  public static void main(String... args) throws Exception {
    Options options = Options.of(args);
    Path folder = Files.createTempDirectory("kill-nine");
    System.out.println("seed " + options.seed() + ", folder " + folder);
    KillNine run = new KillNine(options, folder);
    Thread end = new Thread(run::endAll);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      run.run();
    } finally {
      run.endAll();
    }
    run.findings.print();
    if (run.findings.passed() && !options.keep()) {
      delete(folder);
    }
    System.exit(run.findings.passed() ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    server.awaitPage("/q/health/ready");
    List<ConsoleVisitor> visitors = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      visitors.add(ConsoleVisitor.signUp(server.address(), "visitor" + i + "@example.org"));
    }
    List<Order> orders = Order.many(options.jobs(), ACCOUNTS, random);
    Ordering ordering = new Ordering(visitors, orders, new Random(options.seed() + 1));
    ordering.start();
    for (int i = 1; i <= options.kills(); i++) {
      killAndStart(i, ordering);
    }
    ordering.join(options.within().toMillis());
    refuseSecondServer();
    try (Connection connection = server.connect()) {
      Books books = new Books(connection);
      awaitEnds(books);
      new Verdict(connection, PackagedServer.data(folder), findings)
          .check(orders, ordering, visitors);
    }
  }

  private PackagedServer start() throws IOException {
    return PackagedServer.start(folder, port, SERVER);
  }

  private void killAndStart(int number, Ordering ordering)
      throws IOException, InterruptedException {
    int life = random.nextInt(LONGEST_LIFE_MS);
    boolean both =
        switch (options.database()) {
          case NEVER -> false;
          case SOMETIMES -> random.nextBoolean();
          case ALWAYS -> true;
        };
    awaitOrders(ordering, options.jobs() * number / (options.kills() + 1));
    pause(life);
    String counts = counts();
    boolean databaseFirst = both && random.nextBoolean();
    boolean killed = databaseFirst && server.killDatabase();
    server.kill();
    killed |= both && !databaseFirst && server.killDatabase();
    server = start();
    Duration ready = server.awaitPage("/q/health/ready");
    System.out.printf(
        Locale.ROOT,
        "kill %d, %d ms after an order%s; %d ordered; jobs before: %s; ready after %d ms%n",
        number,
        life,
        killed ? " with its database" : "",
        ordering.jobs().size(),
        counts,
        ready.toMillis());
    if (both != killed) {
      findings.fail("kill " + number + ": the database was not where it should be");
    }
  }

  /** Jobs keep coming between the kills, however slow the machine is. */
  private static void awaitOrders(Ordering ordering, int orders) {
    long begun = System.nanoTime();
    while (ordering.jobs().size() < orders
        && System.nanoTime() - begun < ORDERS_COME_WITHIN.toNanos()) {
      pause(10);
    }
  }

  private String counts() throws IOException {
    try (Connection connection = server.connect()) {
      return Verdict.states(connection);
    } catch (SQLException e) {
      return "unknown (" + e.getMessage() + ")";
    }
  }

  /**
   * A video that breaks off is fetched again until the job's deadline, ten minutes later. Nobody
   * wants to wait for that here, so its deadline is moved.
   */
  private void awaitEnds(Books books) throws SQLException {
    long begun = System.nanoTime();
    long left = options.jobs();
    while (left > 0 && System.nanoTime() - begun < options.within().toNanos()) {
      pause(250);
      left = books.count("select 1 from job where ended_at is null");
      books.cutDownloadsShort();
    }
    findings.note(
        "seconds until all had ended", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
  }

  private void refuseSecondServer() throws IOException, InterruptedException {
    PackagedServer second = PackagedServer.start(folder, PackagedServer.freePort(), SERVER);
    Optional<Integer> code = second.awaitEnd(Duration.ofSeconds(60));
    if (code.isEmpty()) {
      second.kill();
    }
    findings.expect("exit code of a second server on the same folder", 1, code.orElse(0));
  }

  private void endAll() {
    server.endAll();
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
