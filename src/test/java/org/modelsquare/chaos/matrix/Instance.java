package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modelsquare.testing.PackagedServer;

/** One process of the packaged application, which comes and goes under one name. */
final class Instance {

  private final String name;
  private final Path folder;
  private final int port;
  private List<String> options;
  private PackagedServer server;
  private boolean still;
  private Duration slowestStart = Duration.ZERO;

  /** All instances share one data folder; each has a log of its own. */
  Instance(String name, Path parent, List<String> options) throws IOException {
    this.name = name;
    this.folder = Files.createDirectories(parent.resolve(name));
    this.port = PackagedServer.freePort();
    this.options = options;
    Path shared = Files.createDirectories(parent.resolve("data"));
    Files.createSymbolicLink(PackagedServer.data(folder), shared.toAbsolutePath());
    this.server = PackagedServer.start(folder, port, options);
  }

  void awaitReady() throws IOException, InterruptedException {
    Duration ready = server.awaitPage("/q/health/ready");
    slowestStart = ready.compareTo(slowestStart) > 0 ? ready : slowestStart;
  }

  void begin(List<String> other) throws IOException {
    options = other;
    begin();
  }

  void restart() throws IOException, InterruptedException {
    begin();
    awaitReady();
  }

  void begin() throws IOException {
    still = false;
    server = PackagedServer.start(folder, port, options);
  }

  /** Comes back with more variables of the environment, until it is begun again. */
  void restart(Map<String, String> environment) throws IOException, InterruptedException {
    still = false;
    server = PackagedServer.start(folder, port, options, environment);
    awaitReady();
  }

  void kill() throws InterruptedException {
    server.kill();
  }

  boolean isAlive() {
    return ProcessHandle.of(server.pid()).map(ProcessHandle::isAlive).orElse(false);
  }

  /** True if it would answer. */
  boolean isAwake() {
    return isAlive() && !still;
  }

  /** It stands still as it is, with all that it holds. */
  void stopTime() throws IOException, InterruptedException {
    Signals.send("STOP", server.pid());
    still = true;
  }

  void goOn() throws IOException, InterruptedException {
    Signals.send("CONT", server.pid());
    still = false;
  }

  void end() throws InterruptedException {
    if (isAlive()) {
      try {
        goOn();
      } catch (IOException gone) {
        return;
      }
      server.stop();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path log() {
    return PackagedServer.log(folder);
  }

  Duration slowestStart() {
    return slowestStart;
  }

  @Override
  public String toString() {
    return name;
  }
}
