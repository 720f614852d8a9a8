package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseLocation;

/** A PostgreSQL of the harness's own, which several instances share and which can be broken. */
final class Postgres implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("target", "test-postgres");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path cluster;
  private final Database database;

  Postgres(Path folder) {
    this.cluster = folder.resolve("postgres").resolve("cluster");
    this.database = Database.open(new DatabaseLocation(folder, PROGRAMS, null));
  }

  ConnectionSettings settings() {
    return database.settings();
  }

  Connection connect() throws SQLException {
    ConnectionSettings settings = settings();
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /** What {@code pg_ctl stop -m immediate} does: no session is ended, nothing is written. */
  void crash() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
    Signals.send("QUIT", pid);
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process != null) {
      try {
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("PostgreSQL does not end", e);
      }
    }
  }

  /** Starts it again as it was started before, on the same port. */
  void start() throws IOException, InterruptedException {
    String before = Files.readString(cluster.resolve("postmaster.opts"));
    String program = before.replaceFirst("(?s)^\"?([^\" ]*/)postgres.*", "$1pg_ctl");
    List<String> words = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "-U"));
    }
    String log = cluster.resolveSibling("server.log").toString();
    words.addAll(List.of(program, "restart", "--wait", "--silent", "--log=" + log));
    words.add("--pgdata=" + cluster.toRealPath());
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("PostgreSQL did not start again, see " + log);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
