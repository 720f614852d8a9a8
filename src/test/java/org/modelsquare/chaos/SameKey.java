package org.modelsquare.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * A hundred programs send one order under one idempotency key at once. As soon as the order is in
 * the database the server is killed, so that most of them, or all, never get an answer; then all
 * send it again. There must be one job, one hold and one answer. Run {@code
 * src/test/scripts/kill-nine-same-key.sh}, with the number of rounds if not five.
 */
public final class SameKey {

  private static final int AT_ONCE = 100;
  private static final int ROUNDS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ID = Pattern.compile("\"id\":\"(video_[0-9A-Z]+)\"");
  private static final String BODY =
      "{\"model\":\"sandbox-reel\",\"prompt\":\"A heron\",\"duration\":3}";
  private static final List<String> SERVER =
      List.of(
          "-Dmodelsquare.credits.sign-up-bonus=1000",
          "-Dmodelsquare.jobs.lease=5s",
          "-Dmodelsquare.jobs.lookup-settles=5s",
          "-Dmodelsquare.rate-limits.groups.default.submit=1000000");

  private final Findings findings = new Findings();
  private final Path folder;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private PackagedServer server;
  private int unanswered;

  private SameKey(Path folder) throws IOException {
    this.folder = folder;
    this.port = PackagedServer.freePort();
    this.server = PackagedServer.start(folder, port, SERVER);
  }

  public static void main(String... args) throws Exception {
    SameKey run = new SameKey(Files.createTempDirectory("same-key"));
    try {
      run.run(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
    } finally {
      run.end();
    }
    run.findings.print();
    System.exit(run.findings.passed() ? 0 : 1);
  }

  private void run(int rounds) throws IOException, InterruptedException, SQLException {
    server.awaitPage("/q/health/ready");
    ConsoleVisitor alice = ConsoleVisitor.signUp(server.address(), "alice@example.org");
    String secret = alice.createKey("chaos");
    for (int round = 1; round <= rounds; round++) {
      round(secret, "order-" + round);
    }
    findings.note("answers that the kills swallowed", unanswered);
    try (Connection connection = server.connect()) {
      Books books = new Books(connection);
      awaitEnds(books);
      findings.expect("jobs", rounds, books.count("select 1 from job"));
      findings.expect(
          "holds", rounds, books.count("select 1 from ledger_transfer where kind = 'HOLD'"));
      books.check(findings);
    }
  }

  private void round(String secret, String key)
      throws IOException, InterruptedException, SQLException {
    List<CompletableFuture<HttpResponse<String>>> first = send(secret, key);
    awaitCommit(key);
    server.kill();
    Set<String> ids = new TreeSet<>();
    for (CompletableFuture<HttpResponse<String>> each : first) {
      unanswered += collect(each, ids) ? 0 : 1;
    }
    server = PackagedServer.start(folder, port, SERVER);
    server.awaitPage("/q/health/ready");
    Set<String> bodies = new TreeSet<>();
    int wrong = 0;
    for (CompletableFuture<HttpResponse<String>> each : send(secret, key)) {
      HttpResponse<String> answer = each.join();
      boolean replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
      wrong += answer.statusCode() == 200 && replayed ? 0 : 1;
      bodies.add(answer.body());
      collect(each, ids);
    }
    findings.expect(key + ": answers that are no replay", 0, wrong);
    findings.expect(key + ": different ids", 1, ids.size());
    findings.expect(key + ": different answers", 1, bodies.size());
  }

  private List<CompletableFuture<HttpResponse<String>>> send(String secret, String key) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/videos/generations"))
            .headers(
                "Authorization",
                "Bearer " + secret,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(BODY))
            .build();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
    }
    return answers;
  }

  /** Looks as often as it can: between the commit and the answer there is next to no time. */
  private void awaitCommit(String key) throws IOException, SQLException {
    long begun = System.nanoTime();
    try (Connection connection = server.connect()) {
      Books books = new Books(connection);
      String placed = "select 1 from job_idempotency where key = '" + key + "'";
      while (books.count(placed) == 0) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new IllegalStateException("the order was not placed");
        }
      }
    }
  }

  /** Notes the id in an answer; false if there was none. */
  private static boolean collect(CompletableFuture<HttpResponse<String>> answer, Set<String> ids) {
    try {
      Matcher id = ID.matcher(answer.join().body());
      if (id.find()) {
        ids.add(id.group(1));
        return true;
      }
    } catch (CompletionException killed) {
      // That is what this is about.
    }
    return false;
  }

  private static void awaitEnds(Books books) throws SQLException {
    long begun = System.nanoTime();
    while (books.count("select 1 from job where ended_at is null") > 0
        && System.nanoTime() - begun < PATIENCE.toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }
  }

  private void end() throws InterruptedException {
    try {
      Optional<ProcessHandle> database = server.database();
      server.stop();
      database.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
    } catch (IOException noDatabase) {
      // It never came so far.
    }
  }
}
