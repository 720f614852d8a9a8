package org.modelsquare.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseLocation;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * Loses an instance and restores it from a copy of its folder, then moves it from its embedded
 * database to another PostgreSQL; the books, the jobs and the videos must come along. Run {@code
 * src/test/scripts/backup-and-move.sh}.
 */
public final class Moving {

  private static final int ORDERS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final String SUMS =
      """
      select (select count(*) || ' entries, ' || coalesce(sum(amount), 0) || ' micro-credits, '
                || coalesce(md5(string_agg(e::text, '|' order by transfer_id, side)), '')
              from ledger_entry e)
        || '; ' || (select count(*) || ' jobs, ' || md5(string_agg(j::text, '|' order by id))
                    from job j)
        || '; ' || (select count(*) || ' videos' from media_object)
      """;

  private final Path folder;
  private final Findings findings = new Findings();

  private Moving(Path folder) {
    this.folder = folder;
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("moving");
    System.out.println("logs are below " + folder);
    Moving run = new Moving(folder);
    run.tell();
    run.findings.print();
    System.exit(run.findings.passed() ? 0 : 1);
  }

  private void tell() throws Exception {
    Path data = PackagedServer.data(folder);
    PackagedServer server = start(List.of());
    ConsoleVisitor visitor = ConsoleVisitor.signUp(server.address(), "ada@example.org");
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      jobs.add(order(visitor, "before-" + i));
    }
    Map<String, byte[]> videos = new LinkedHashMap<>();
    for (String job : jobs) {
      videos.put(job, visitor.bytes(awaitVideo(visitor, job)).body());
    }
    server.stop();
    String sums = embeddedSums(data);
    findings.note("books before: " + sums.replaceAll(", [0-9a-f]{32}", ""), "");

    copy(data, folder.resolve("backup"));
    delete(data);
    copy(folder.resolve("backup"), data);
    same("books after the restore", sums, embeddedSums(data));
    server = start(List.of());
    ConsoleVisitor back = visitor.at(server.address());
    findings.expect("videos that play after the restore", ORDERS, playable(back, videos));
    findings.expect("a new order after the restore", 1, orderAndWatch(back, "restored"));
    server.stop();
    sums = embeddedSums(data);

    try (Database other = Database.open(DatabaseLocation.in(folder.resolve("external")))) {
      List<String> options = options(other.settings());
      findings.expect("move: exit code", 0, move(options));
      same("books after the move", sums, sums(other.settings()));
      findings.expect("move again: refused with exit code", 1, move(options));
      same("books after the refusal", sums, sums(other.settings()));
      server = start(options);
      ConsoleVisitor moved = visitor.at(server.address());
      findings.expect("videos that play after the move", ORDERS, playable(moved, videos));
      findings.expect("a new order after the move", 1, orderAndWatch(moved, "moved"));
      findings.expect("health after the move", 200, health(moved));
      server.stop();
    }
  }

  private PackagedServer start(List<String> more) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(more);
    options.add("-Dmodelsquare.sandbox.speed=10");
    PackagedServer server =
        PackagedServer.start(folder, PackagedServer.freePort(), List.copyOf(options));
    server.awaitPage("/q/health/ready");
    return server;
  }

  private int move(List<String> options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-Dmodelsquare.data-dir=" + PackagedServer.data(folder));
    words.addAll(List.of("-jar", JAR.toString(), "move-database"));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("move.log").toFile()))
            .start();
    return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  static List<String> options(ConnectionSettings settings) {
    return List.of(
        "-Dmodelsquare.database-url=" + settings.url(),
        "-Dmodelsquare.database-user=" + settings.user(),
        "-Dmodelsquare.database-password=" + settings.password());
  }

  static String order(ConsoleVisitor visitor, String key) throws IOException, InterruptedException {
    return visitor.order("sandbox-reel", key, Map.of("prompt", "A " + key, "duration", "3"));
  }

  static int orderAndWatch(ConsoleVisitor visitor, String key)
      throws IOException, InterruptedException {
    String video = awaitVideo(visitor, order(visitor, key));
    return visitor.bytes(video).body().length > 0 ? 1 : 0;
  }

  static String awaitVideo(ConsoleVisitor visitor, String job)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!visitor.get("/en/console/jobs/" + job).body().contains("<video")) {
      if (System.nanoTime() > end) {
        throw new IOException(job + " is not done");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return visitor.video(job);
  }

  static long playable(ConsoleVisitor visitor, Map<String, byte[]> videos)
      throws IOException, InterruptedException {
    long same = 0;
    for (Map.Entry<String, byte[]> each : videos.entrySet()) {
      byte[] now = visitor.bytes(visitor.video(each.getKey())).body();
      same += Arrays.equals(now, each.getValue()) ? 1 : 0;
    }
    return same;
  }

  static int health(ConsoleVisitor visitor) throws IOException, InterruptedException {
    return visitor.get("/q/health/group/doctor").statusCode();
  }

  private void same(String what, String before, String after) {
    findings.expect(what + " are the same", 1, before.equals(after) ? 1 : 0);
  }

  private static String embeddedSums(Path data) throws SQLException {
    try (Database database = Database.open(DatabaseLocation.in(data))) {
      return sums(database.settings());
    }
  }

  static String sums(ConnectionSettings settings) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SUMS)) {
      row.next();
      return row.getString(1);
    }
  }

  static void copy(Path from, Path to) throws IOException, InterruptedException {
    // As an operator would: with owners and rights, which the database insists on.
    Process copy =
        new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start();
    if (copy.waitFor() != 0) {
      throw new IOException("cp -a failed");
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
