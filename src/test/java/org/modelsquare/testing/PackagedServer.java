package org.modelsquare.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application in a process of its own, on a data folder and a free loopback port. */
public final class PackagedServer {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(240);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(5);
  private static final int PORT_LINE = 3;

  private final Process process;
  private final Path folder;
  private final URI address;
  private final long begun;

  private PackagedServer(Process process, Path folder, URI address, long begun) {
    this.process = process;
    this.folder = folder;
    this.address = address;
    this.begun = begun;
  }

  /** A port that is free now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it with the JDK of this process; what it says is added to {@code server.log} there. */
  public static PackagedServer start(Path folder, int port, List<String> options)
      throws IOException {
    return start(folder, port, options, Map.of());
  }

  /** The same with more variables of the environment. */
  public static PackagedServer start(
      Path folder, int port, List<String> options, Map<String, String> environment)
      throws IOException {
    if (!Files.exists(JAR)) {
      throw new IOException(JAR + " is missing: run ./mvnw -DskipTests package first");
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-Dmodelsquare.data-dir=" + data(folder));
    words.add("-Dmodelsquare.public-url=http://127.0.0.1:" + port);
    words.add("-Dquarkus.http.host=127.0.0.1");
    words.add("-Dquarkus.http.port=" + port);
    words.addAll(List.of("-jar", JAR.toString()));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("MODELSQUARE_"));
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    URI address = URI.create("http://127.0.0.1:" + port);
    return new PackagedServer(builder.start(), folder, address, begun);
  }

  /** Where such a server keeps its data. */
  public static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** What such a server has said. */
  public static Path log(Path folder) {
    return folder.resolve("server.log");
  }

  /** Waits for the first 200 of a path; how long that took since the start of the process. */
  public Duration awaitPage(String path) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    while (process.isAlive() && age().compareTo(STARTS_WITHIN) < 0) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return age();
        }
      } catch (IOException notYet) {
        // It does not listen yet.
      }
      LockSupport.parkNanos(LOOKS_EVERY.toNanos());
    }
    throw new IOException("the server did not get ready, see " + log(folder));
  }

  private Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  public URI address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  /** Kill -9 of the server alone: its database goes on as an orphan. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kill -9 of the first process of the database, if it runs our programs on our folder. */
  public boolean killDatabase() throws IOException {
    return database().map(ProcessHandle::destroyForcibly).orElse(false);
  }

  /** The first process of the embedded database. */
  public Optional<ProcessHandle> database() throws IOException {
    List<String> lines = pidFile();
    Path programs = data(folder).resolve("postgres").toRealPath();
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(each -> each.info().command().orElse("").startsWith(programs.toString()));
  }

  /** Asks it to end, and waits; false if it had to be killed. */
  public boolean stop() throws InterruptedException {
    process.destroy();
    if (process.waitFor(30, TimeUnit.SECONDS)) {
      return true;
    }
    kill();
    return false;
  }

  /** Ends it and, if that is left behind, its database. */
  public void endAll() {
    try {
      Optional<ProcessHandle> database = database();
      stop();
      database.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
    } catch (IOException noDatabase) {
      // It has stopped already, or never came so far.
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it ends by itself, which a refused start does; empty if it does not. */
  public Optional<Integer> awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** A connection of the application's own role to the embedded database. */
  public Connection connect() throws IOException, SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + databasePort() + "/modelsquare";
    return DriverManager.getConnection(url, "modelsquare", databasePassword());
  }

  /** Where the embedded database listens on the loopback address. */
  public int databasePort() throws IOException {
    return Integer.parseInt(pidFile().get(PORT_LINE).strip());
  }

  /** The password of the role and database {@code modelsquare}. */
  public String databasePassword() throws IOException {
    return Files.readString(data(folder).resolve("postgres/password")).strip();
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data(folder).resolve("postgres/cluster/postmaster.pid"));
  }
}
