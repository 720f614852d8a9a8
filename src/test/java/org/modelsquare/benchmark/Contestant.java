package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.testing.PackagedServer;

/**
 * One way to start one application.
 *
 * @param jar of the packaged application
 * @param page its first page
 * @param options of the JVM
 */
record Contestant(String name, Path jar, String page, List<String> options) {

  private static final double SECOND = 1e9;
  private static final int KIB = 1024;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  /** Seconds to the first page, and MiB resident after a rest. */
  record Run(double seconds, double memory) {}

  Contestant with(String other, String option) {
    List<String> all = new ArrayList<>(options);
    all.add(0, option);
    return new Contestant(other, jar, page, all);
  }

  /** Starts it, looks at it, and ends it in order. */
  Run run(Path folder) throws IOException, InterruptedException {
    int port = PackagedServer.freePort();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-Dquarkus.http.host=127.0.0.1");
    words.add("-Dquarkus.http.port=" + port);
    words.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      await(URI.create("http://127.0.0.1:" + port + page), process, begun);
      double seconds = (System.nanoTime() - begun) / SECOND;
      Laboratory.rest(5);
      return new Run(seconds, resident(process));
    } finally {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private void await(URI uri, Process process, long begun)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    while (process.isAlive() && System.nanoTime() - begun < PATIENCE) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It does not listen yet.
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    throw new IOException(name + " did not start");
  }

  private static double resident(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB)
        .findFirst()
        .orElseThrow();
  }
}
