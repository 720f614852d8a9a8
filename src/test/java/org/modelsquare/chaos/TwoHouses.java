package org.modelsquare.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * One server sells what another makes: the first one's {@code toapis} account is a key of the
 * second, whose sandbox does the work. Between them orders and answers get lost, and both are
 * killed in the middle. Afterwards the books of both must be right, and the second has at most one
 * job for each of the first. Run {@code src/test/scripts/two-houses.sh}.
 */
public final class TwoHouses {

  private static final int BUYERS = 4;
  private static final int ORDERS = 26;
  private static final int CALLED_OFF = 4;
  private static final int TRIES = 30;
  private static final long PATIENCE_S = 240;
  private static final List<String> MAKER =
      List.of(
          "-Dmodelsquare.credits.sign-up-bonus=100000",
          "-Dmodelsquare.sandbox.speed=2",
          "-Dmodelsquare.jobs.lease=5s",
          "-Dmodelsquare.jobs.store-within=20s",
          "-Dmodelsquare.jobs.lookup-settles=5s");

  private final Path folder;
  private final Findings findings = new Findings();
  private final int makerPort = PackagedServer.freePort();
  private final int sellerPort = PackagedServer.freePort();
  private PackagedServer maker;
  private PackagedServer seller;

  private TwoHouses(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("maker"));
    Files.createDirectories(folder.resolve("seller"));
    this.maker = PackagedServer.start(folder.resolve("maker"), makerPort, MAKER);
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("two-houses");
    System.out.println("folder " + folder);
    TwoHouses run = new TwoHouses(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(run::endAll));
    try {
      run.run();
    } finally {
      run.endAll();
    }
    run.findings.print();
    System.exit(run.findings.passed() ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    maker.awaitPage("/q/health/ready");
    String key = ConsoleVisitor.signUp(maker.address(), "seller@example.org").createKey("seller");
    try (LossyWay way = new LossyWay(maker.address())) {
      List<String> options = seller(way.address(), key);
      seller = PackagedServer.start(folder.resolve("seller"), sellerPort, options);
      seller.awaitPage("/q/health/ready");
      List<ConsoleVisitor> buyers = new ArrayList<>();
      for (int i = 0; i < BUYERS; i++) {
        buyers.add(ConsoleVisitor.signUp(seller.address(), "buyer" + i + "@example.org"));
      }
      List<Order> orders = Order.many(ORDERS, BUYERS, new Random(4));
      Ordering ordering = new Ordering(buyers, orders, new Random(5));
      ordering.start();
      rest(6);
      maker.kill();
      maker = PackagedServer.start(folder.resolve("maker"), makerPort, MAKER);
      rest(8);
      seller.kill();
      seller = PackagedServer.start(folder.resolve("seller"), sellerPort, options);
      seller.awaitPage("/q/health/ready");
      ordering.join();
      callOff(buyers);
      judge(orders, ordering, buyers);
      findings.note("orders that never arrived", way.swallowedOrders());
      findings.note("answers that never came back", way.swallowedAnswers());
    }
  }

  private static List<String> seller(URI way, String key) {
    String account = "-Dmodelsquare.providers.accounts.second-house.";
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dmodelsquare.credits.sign-up-bonus=1000",
                "-Dmodelsquare.sandbox.enabled=false",
                "-Dmodelsquare.jobs.lease=5s",
                "-Dmodelsquare.jobs.lookup-settles=5s",
                "-Dmodelsquare.outbound.allow-http=true",
                "-Dmodelsquare.outbound.allow-private=true",
                "-Dmodelsquare.outbound.ports=1024-65535",
                account + "provider=toapis",
                account + "base-url=" + way + "/v1",
                account + "private-network=true",
                account + "credentials.api_key=" + key));
    for (String model : List.of("sandbox-reel", "sandbox-lab")) {
      options.add("-Dmodelsquare.models." + model + ".provider=toapis");
      options.add("-Dmodelsquare.models." + model + ".upstream-model=" + model);
    }
    return options;
  }

  /** Slow videos, called off on the seller's side while the maker is at work. */
  private void callOff(List<ConsoleVisitor> buyers) throws IOException, InterruptedException {
    for (int i = 0; i < CALLED_OFF; i++) {
      ConsoleVisitor buyer = buyers.get(i % BUYERS);
      String job =
          buyer.order(
              "sandbox-reel",
              "called-off-" + i,
              Map.of("prompt", "A long wait " + i + " [lab:slow]", "duration", "3"));
      rest(i);
      for (int tries = 0; !buyer.cancel(job) && tries < TRIES; tries++) {
        rest(1);
      }
    }
  }

  private void judge(List<Order> orders, Ordering ordering, List<ConsoleVisitor> buyers)
      throws IOException, SQLException, InterruptedException {
    try (Connection sold = seller.connect();
        Connection made = maker.connect()) {
      Books books = new Books(sold);
      Books upstream = new Books(made);
      awaitEnds(books, upstream);
      findings.expect("orders that were answered", orders.size(), ordering.jobs().size());
      findings.expect(
          "jobs of the seller", orders.size() + CALLED_OFF, books.count("select 1 from job"));
      int otherwise = 0;
      for (Order order : orders) {
        String job = ordering.jobs().get(order);
        long right =
            books.count(
                "select 1 from job where id = '" + job + "' and state = '" + order.end() + "'");
        if (right != 1) {
          findings.fail(order.scenario() + " ended otherwise: " + job);
          otherwise++;
        }
      }
      findings.expect("jobs that ended otherwise than their scenario says", 0, otherwise);
      findings.expect(
          "jobs called off", CALLED_OFF, books.count("select 1 from job where state = 'canceled'"));
      findings.expect(
          "jobs of the maker under one reference more than once",
          0,
          upstream.count(
              "select client_business_id from job group by client_business_id having count(*) > 1"));
      findings.expect(
          "completed videos that the maker was not paid for",
          0,
          books.count("select 1 from job where state = 'completed'")
              - upstream.count("select 1 from job where state = 'completed'"));
      findings.note("jobs of the maker", upstream.count("select 1 from job"));
      findings.note("states of the seller", Verdict.states(sold));
      findings.note("states of the maker", Verdict.states(made));
      Vault vault = new Vault(sold, PackagedServer.data(folder.resolve("seller")).resolve("media"));
      findings.note("files that no row names", vault.strayFiles(books));
      books.check(findings);
      upstream.check(findings);
    }
  }

  private static void awaitEnds(Books books, Books upstream) throws SQLException {
    String open = "select 1 from job where ended_at is null";
    long begun = System.nanoTime();
    while (books.count(open) + upstream.count(open) > 0
        && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
      upstream.cutDownloadsShort();
      rest(1);
    }
  }

  private static void rest(long seconds) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
  }

  private void endAll() {
    for (PackagedServer server : new PackagedServer[] {seller, maker}) {
      if (server != null) {
        server.endAll();
      }
    }
  }
}
