package org.modelsquare.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The three programs of PostgreSQL, run for one data folder. */
record PostgresPrograms(PostgresFolders folders, Path binaries, RunAs runAs) {

  private static final long LOG_LIMIT_BYTES = 10_000_000;
  private static final int LOG_LINES_SHOWN = 8;
  private static final int PORT_ATTEMPTS = 3;

  /** Long enough for the recovery of a big database after a crash. */
  private static final String START_SECONDS = "600";

  private static final String STOP_SECONDS = "60";

  void initdb(Path cluster, Path password, String superuser) {
    Command result =
        run(
            "initdb",
            "--pgdata=" + cluster,
            "--username=" + superuser,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (result.failed()) {
      throw new DatabaseException(
          "the database could not be created in %s:%n%s".formatted(cluster, result.output()));
    }
  }

  /**
   * Starts the server on a free port, which it returns. {@code pg_ctl} gives it a session of its
   * own, so that Ctrl-C in a terminal reaches us alone and the order of stopping stays ours.
   */
  int start() throws IOException {
    rotateLog();
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Command result =
          run(
              "pg_ctl",
              "start",
              "--wait",
              "--silent",
              "--timeout=" + START_SECONDS,
              "--pgdata=" + folders.cluster(),
              "--log=" + folders.log(),
              "--options=" + ServerOptions.commandLine(port));
      if (!result.failed()) {
        return port;
      }
      String log = endOfLog();
      if (attempt == PORT_ATTEMPTS || !log.contains("could not bind")) {
        throw new DatabaseException(
            "PostgreSQL did not start (%s). The end of %s says:%n%s"
                .formatted(result.output(), folders.log(), log));
      }
    }
  }

  /** Ends all sessions and then the server; false if it is still there. */
  boolean stop() {
    return stop("fast") || stop("immediate");
  }

  private boolean stop(String mode) {
    return !run(
            "pg_ctl",
            "stop",
            "--wait",
            "--silent",
            "--timeout=" + STOP_SECONDS,
            "--mode=" + mode,
            "--pgdata=" + folders.cluster())
        .failed();
  }

  private Command run(String program, String... arguments) {
    List<String> words = runAs.command(binaries.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return Command.run(folders.home(), words);
  }

  private void rotateLog() throws IOException {
    if (Files.exists(folders.log()) && Files.size(folders.log()) > LOG_LIMIT_BYTES) {
      Files.move(folders.log(), folders.oldLog(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String endOfLog() throws IOException {
    if (!Files.exists(folders.log())) {
      return "(nothing)";
    }
    List<String> lines = Files.readAllLines(folders.log());
    return String.join(
        System.lineSeparator(),
        lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
