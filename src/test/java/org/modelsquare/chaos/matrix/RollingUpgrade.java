package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.Findings;
import org.modelsquare.testing.PackagedServer;

/**
 * Replaces two instances behind a proxy one after the other, while requests go on: none may fail.
 * Run {@code src/test/scripts/rolling-upgrade.sh}; needs HAProxy.
 */
public final class RollingUpgrade {

  private static final int REQUESTS = 10_000;
  private static final int CALLERS = 4;
  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final Duration NOTICED = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(8);
  private static final List<String> PAGES =
      List.of("/en/models", "/zh-hant/models/kling-v3-fast", "/zh-hans/pricing", "/v1/models");

  private final House house;
  private final URI proxy;
  private final Findings findings = new Findings();
  private final AtomicLong answered = new AtomicLong();
  private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
  private volatile boolean upgraded;

  private RollingUpgrade(House house, URI proxy) {
    this.house = house;
    this.proxy = proxy;
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("rolling-upgrade");
    System.out.println("logs are below " + folder);
    boolean passed;
    try (House house = new House(folder, 2)) {
      house.restart(house.draining());
      int port = PackagedServer.freePort();
      Process haproxy = haproxy(folder, port, house);
      try {
        RollingUpgrade run = new RollingUpgrade(house, URI.create("http://127.0.0.1:" + port));
        listens(port);
        run.tell();
        run.findings.print();
        passed = run.findings.passed();
      } finally {
        haproxy.destroy();
      }
    }
    System.exit(passed ? 0 : 1);
  }

  private void tell() throws Exception {
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int seed = i;
      Thread caller = new Thread(() -> call(seed), "caller-" + i);
      caller.start();
      callers.add(caller);
    }
    LockSupport.parkNanos(NOTICED.toNanos());
    for (Instance each : house.instances()) {
      long before = System.nanoTime();
      each.end();
      findings.note(each + ": seconds until it had ended", seconds(before));
      each.restart();
      findings.note(each + ": seconds until its successor was ready", seconds(before));
      LockSupport.parkNanos(NOTICED.toNanos());
    }
    upgraded = true;
    for (Thread each : callers) {
      each.join();
    }
    findings.note("requests", answered.get());
    new TreeMap<>(failures).forEach((what, count) -> findings.note("failed: " + what, count.get()));
    long failed = failures.values().stream().mapToLong(AtomicLong::get).sum();
    findings.expect("requests that failed", 0, failed);
    findings.expect("10,000 requests or more", 1, answered.get() >= REQUESTS ? 1 : 0);
  }

  private void call(int seed) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int i = seed; System.nanoTime() < end; i++) {
      if (upgraded && answered.get() >= REQUESTS) {
        return;
      }
      ask(client, i);
      if (!upgraded) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void ask(HttpClient client, int i) {
    String path = PAGES.get(i % PAGES.size());
    try {
      int status =
          i % 5 == 0
              ? house.client().get(proxy.resolve("/v1/balance")).statusCode()
              : client
                  .send(
                      HttpRequest.newBuilder(proxy.resolve(path))
                          .timeout(Duration.ofSeconds(30))
                          .build(),
                      BodyHandlers.discarding())
                  .statusCode();
      if (status >= 400) {
        fail(status + " " + path);
      }
    } catch (IOException e) {
      fail(e.getClass().getSimpleName() + " " + path);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answered.incrementAndGet();
  }

  private void fail(String what) {
    failures.computeIfAbsent(what, none -> new AtomicLong()).incrementAndGet();
  }

  /** Callers that come before the proxy has opened its door would be counted as failures. */
  private static void listens(int port) throws IOException {
    for (int i = 0; ; i++) {
      try (Socket door = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException closed) {
        if (i == 100) {
          throw closed;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  /**
   * Asks each instance twice a second whether it is ready, and sends nothing to one that is not.
   */
  private static Process haproxy(Path folder, int port, House house) throws IOException {
    StringBuilder config =
        new StringBuilder(
            """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              option redispatch
              retries 2
            frontend in
              bind 127.0.0.1:%d
              default_backend instances
            backend instances
              option httpchk GET /q/health/ready
              default-server check inter 500ms fall 1 rise 1
            """
                .formatted(port));
    for (Instance each : house.instances()) {
      config.append("  server %s %s%n".formatted(each, each.address().getAuthority()));
    }
    Path file = folder.resolve("haproxy.cfg");
    Files.writeString(file, config);
    return new ProcessBuilder("haproxy", "-db", "-f", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("haproxy.log").toFile())
        .start();
  }
}
