package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.modelsquare.testing.PackagedServer;

/** A folder and the processes of one run; all of them end with it. */
final class Laboratory implements AutoCloseable {

  /** What people see first that is made for them: the page of a live model. */
  static final String PAGE = "/en/models/sandbox-reel";

  private static final int TRIES = 300;
  private static final List<String> SETTINGS =
      List.of("-Dmodelsquare.credits.sign-up-bonus=100000", "-Dmodelsquare.sandbox.speed=1000");

  private final Path folder;
  private final List<PackagedServer> servers = new ArrayList<>();
  private final List<Process> floors = new ArrayList<>();
  private URI portkey;

  Laboratory() throws IOException {
    folder = Files.createTempDirectory("benchmark");
  }

  Path folder() {
    return folder;
  }

  PackagedServer server(List<String> options) throws IOException {
    // Of two settings of one name the later one counts.
    List<String> all = new ArrayList<>(SETTINGS);
    all.addAll(options);
    PackagedServer server = PackagedServer.start(folder, PackagedServer.freePort(), all);
    servers.add(server);
    return server;
  }

  /** The bare handlers, in a JVM of their own that is like the server's. */
  URI floor(Path page) throws IOException {
    return program(FloorServer.class, page.toString());
  }

  /** A provider that takes everything and finishes nothing, in a JVM of its own. */
  URI provider() throws IOException {
    return program(BusyProvider.class);
  }

  private URI program(Class<?> program, String... words) throws IOException {
    int port = PackagedServer.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.add(Integer.toString(port));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    floors.add(builder.redirectErrorStream(true).redirectOutput(output()).start());
    awaitPort(port);
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A page of nothing, where only the floor's tasks are wanted. */
  Path emptyPage() throws IOException {
    return Files.writeString(folder.resolve("empty.html"), "");
  }

  /**
   * Portkey's gateway, where the system property {@code portkey} names the folder of its package;
   * started at the first call.
   */
  Optional<URI> portkey(URI upstream) throws IOException {
    String home = System.getProperty("portkey", "");
    if (home.isEmpty()) {
      return Optional.empty();
    }
    if (portkey == null) {
      int port = PackagedServer.freePort();
      ProcessBuilder builder =
          new ProcessBuilder("node", "build/start-server.js", "--headless", "--port=" + port)
              .directory(Path.of(home).toFile());
      builder.environment().put("NODE_ENV", "production");
      builder.environment().put("TRUSTED_CUSTOM_HOSTS", upstream.getAuthority() + ",127.0.0.1");
      floors.add(builder.redirectErrorStream(true).redirectOutput(output()).start());
      awaitPort(port);
      portkey = URI.create("http://127.0.0.1:" + port);
    }
    return Optional.of(portkey);
  }

  private void awaitPort(int port) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      try (Socket open = new Socket("127.0.0.1", port)) {
        return;
      } catch (ConnectException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    String said = Files.readString(folder.resolve("floor.log"));
    throw new IOException("the floors did not start: " + said);
  }

  private ProcessBuilder.Redirect output() {
    return ProcessBuilder.Redirect.appendTo(folder.resolve("floor.log").toFile());
  }

  static void rest(int seconds) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Process floor : floors) {
      floor.destroyForcibly().waitFor();
    }
    for (PackagedServer server : servers) {
      server.stop();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
