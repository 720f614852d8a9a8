package org.modelsquare.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.testing.ConsoleVisitor;
import org.modelsquare.testing.PackagedServer;

/**
 * Backs up an instance on an external PostgreSQL while it runs, with {@code pg_dump} and a copy of
 * its videos, loses both, and restores them. Run {@code src/test/scripts/external-backup.sh}, which
 * starts the PostgreSQL. Arguments: its programs' folder, its port.
 */
final class ExternalBackup {

  private static final int ORDERS = 5;
  private static final String USER = "square";

  private final Path programs;
  private final String port;
  private final Path folder;
  private final Findings findings = new Findings();

  private ExternalBackup(Path programs, String port, Path folder) {
    this.programs = programs;
    this.port = port;
    this.folder = folder;
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("external-backup");
    System.out.println("logs are below " + folder);
    ExternalBackup run = new ExternalBackup(Path.of(args[0]), args[1], folder);
    run.tell();
    run.findings.print();
    System.exit(run.findings.passed() ? 0 : 1);
  }

  private void tell() throws Exception {
    Path media = PackagedServer.data(folder).resolve("media");
    program("createdb", USER);
    PackagedServer server = start();
    ConsoleVisitor visitor = ConsoleVisitor.signUp(server.address(), "ada@example.org");
    Map<String, byte[]> videos = new LinkedHashMap<>();
    for (int i = 0; i < ORDERS; i++) {
      String job = Moving.order(visitor, "before-" + i);
      videos.put(job, visitor.bytes(Moving.awaitVideo(visitor, job)).body());
    }
    String sums = Moving.sums(database());
    findings.note("books before: " + sums.replaceAll(", [0-9a-f]{32}", ""), "");

    Path dump = folder.resolve("square.dump");
    program("pg_dump", "--format=custom", "--file=" + dump, USER);
    Moving.copy(media, folder.resolve("media-backup"));
    findings.expect("a new order after the backup", 1, Moving.orderAndWatch(visitor, "lost"));
    server.stop();

    program("dropdb", USER);
    Moving.delete(media);
    program("createdb", USER);
    program("pg_restore", "--exit-on-error", "--dbname=" + USER, dump.toString());
    Moving.copy(folder.resolve("media-backup"), media);
    findings.expect(
        "books after the restore are those of the backup",
        1,
        sums.equals(Moving.sums(database())) ? 1 : 0);
    server = start();
    ConsoleVisitor back = visitor.at(server.address());
    findings.expect("videos that play after the restore", ORDERS, Moving.playable(back, videos));
    findings.expect("a new order after the restore", 1, Moving.orderAndWatch(back, "restored"));
    findings.expect("health after the restore", 200, Moving.health(back));
    server.stop();
  }

  private ConnectionSettings database() {
    return new ConnectionSettings("jdbc:postgresql://127.0.0.1:" + port + "/" + USER, USER, "");
  }

  private PackagedServer start() throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(Moving.options(database()));
    options.add("-Dmodelsquare.sandbox.speed=10");
    PackagedServer server =
        PackagedServer.start(folder, PackagedServer.freePort(), List.copyOf(options));
    server.awaitPage("/q/health/ready");
    return server;
  }

  /** Runs one of PostgreSQL's own programs. */
  private void program(String name, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve(name).toString());
    command.addAll(List.of("--host=127.0.0.1", "--port=" + port, "--username=" + USER));
    command.addAll(List.of(words));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(name + " failed");
    }
  }
}
