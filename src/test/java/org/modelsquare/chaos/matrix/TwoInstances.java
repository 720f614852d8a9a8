package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Findings;
import org.modelsquare.chaos.upstream.Journal.Entry;
import org.modelsquare.chaos.upstream.Journal.Kind;
import org.modelsquare.testing.ConsoleVisitor;

/**
 * Shows that two instances on one PostgreSQL are one house: sessions, orders, live statuses and
 * limits are shared, no order is worked on twice, and one goes on when the other is killed. Run
 * {@code src/test/scripts/two-instances.sh}.
 */
public final class TwoInstances {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int ORDERS = 40;
  private static final int LIMIT = 60;
  private static final int AT_ONCE = LIMIT / 6;

  private final House house;
  private final Report report = new Report();
  private final Findings findings = new Findings();

  private TwoInstances(House house) {
    this.house = house;
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("two-instances");
    System.out.println("logs and the provider's journal are below " + folder);
    boolean passed;
    try (House house = new House(folder, 2)) {
      TwoInstances run = new TwoInstances(house);
      run.sessions();
      run.orders();
      run.takeover();
      run.limits();
      new Proof(house, run.report).check("two instances", Set.of(), true);
      run.findings.print();
      passed = run.findings.passed();
    }
    System.exit(passed ? 0 : 1);
  }

  private URI a() {
    return house.first().address();
  }

  private URI b() {
    return house.second().orElseThrow().address();
  }

  private void sessions() throws IOException, InterruptedException {
    ConsoleVisitor visitor = ConsoleVisitor.signUp(a(), "ada@example.org");
    findings.expect("session made on A: its pages on A", 200, page(visitor, a()));
    findings.expect("session made on A: its pages on B", 200, page(visitor, b()));
  }

  private static int page(ConsoleVisitor visitor, URI address)
      throws IOException, InterruptedException {
    return visitor.get(address.resolve("/en/console/jobs").toString()).statusCode();
  }

  private void orders() throws IOException, InterruptedException, SQLException {
    Batch batch = new Batch(house);
    for (int i = 0; i < ORDERS; i++) {
      batch.order(Cell.completes("shared-" + i, "[story:in_progress@30,completed]"));
    }
    long running = 0;
    for (String job : batch.jobs()) {
      String onA = house.client().see(a(), job).path("status").asText();
      String onB = house.client().see(b(), job).path("status").asText();
      running += onA.equals(onB) ? 1 : 0;
    }
    findings.note("orders that both show alike just after they came in", running);
    batch.await(PATIENCE);
    findings.expect(
        "orders of either that are finished as they should", 0, batch.troubles().size());
    long alike = 0;
    for (String job : batch.jobs()) {
      alike += house.client().see(b(), job).path("status").asText().equals("completed") ? 1 : 0;
    }
    findings.expect("orders that B shows as finished", ORDERS, alike);
    findings.expect("orders that the provider began", ORDERS, started(batch));
  }

  private long started(Batch batch) {
    return house.upstream().journal().all(e -> e.kind() == Kind.STARTED).stream()
        .map(Entry::reference)
        .filter(batch.jobs()::contains)
        .count();
  }

  private void takeover() throws IOException, InterruptedException, SQLException {
    Batch batch = new Batch(house);
    for (int i = 0; i < ORDERS; i++) {
      batch.order(Cell.completes("orphan-" + i, "[story:in_progress@30,completed]"));
    }
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    house.first().kill();
    System.out.println("killed A with " + ORDERS + " orders under way");
    batch.await(PATIENCE);
    findings.expect("orders that B did not finish as it should", 0, batch.troubles().size());
    findings.expect("orders that the provider began, each once", ORDERS, started(batch));
    house.first().restart();
  }

  /** A small bucket, which requests to both empty together. */
  private void limits() throws IOException, InterruptedException {
    house.restart(house.limitedTo(LIMIT));
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      answers.add(ask(a()));
    }
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      others.add(ask(b()));
    }
    long served = answers.stream().filter(status -> status != 429).count();
    long refused = others.stream().filter(status -> status == 429).count();
    findings.expect("requests in a burst that A takes", AT_ONCE, served);
    findings.note("the same again at B: refused with 429", refused);
    findings.expect("B knows of them", 1, refused >= AT_ONCE / 2 ? 1 : 0);
  }

  private int ask(URI address) throws IOException, InterruptedException {
    URI nothing = address.resolve("/v1/videos/generations/video_00000000000000000000000000");
    HttpResponse<byte[]> answer = house.client().get(nothing);
    return answer.statusCode();
  }
}
