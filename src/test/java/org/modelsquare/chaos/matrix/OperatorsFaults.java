package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.modelsquare.chaos.Books;
import org.modelsquare.chaos.Findings;

/**
 * What may befall the house of an operator: the doctor says what is wrong while it is wrong, and
 * all is well afterwards. Run {@code src/test/scripts/operators-faults.sh}; see there for options.
 */
public final class OperatorsFaults {

  private static final int ORDERS = 40;
  private static final int AT_ONCE = 8;
  private static final int DEEP = 4;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** A circuit may rest for up to ten minutes after a long outage. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(25);

  private static final String STORY = "[story:in_progress@10,in_progress@40,completed]";
  private static final String SKEW = "+120s";

  private final House house;
  private final Volume volume;
  private final Findings findings;
  private final Diagnosis doctor;
  private final Report report = new Report();

  private OperatorsFaults(House house, Volume volume, Findings findings) {
    this.house = house;
    this.volume = volume;
    this.findings = findings;
    this.doctor = new Diagnosis(house.first().address(), findings);
  }

  public static void main(String... args) throws Exception {
    Map<String, String> options = new TreeMap<>();
    for (String each : args) {
      String[] parts = each.split("=", 2);
      options.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Set<String> only =
        Set.copyOf(
            Arrays.asList(
                options
                    .getOrDefault("--only", "kill,database,media,clock,provider,embedded")
                    .split(",")));
    Duration outage = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--outage", "600")));
    int jobs = Integer.parseInt(options.getOrDefault("--jobs", "1000"));
    Path folder = Files.createTempDirectory("operators-faults");
    System.out.println("logs and the provider's journal are below " + folder);
    Findings findings = new Findings();
    Leftovers leftovers = new Leftovers();
    if (!only.equals(Set.of("embedded"))) {
      try {
        Volume volume = Volume.mount(folder.resolve("instances-1").resolve("data"));
        leftovers.add(volume);
        House house = new House(folder, 1);
        leftovers.add(house);
        new OperatorsFaults(house, volume, findings).run(only, outage, jobs);
      } finally {
        leftovers.end();
      }
    }
    if (only.contains("embedded")) {
      EmbeddedFull.run(folder.resolve("embedded"), findings, leftovers);
    }
    findings.print();
    System.exit(findings.passed() ? 0 : 1);
  }

  private void run(Set<String> only, Duration outage, int jobs) throws Exception {
    doctor.well("before", SOON);
    if (only.contains("kill")) {
      kill();
    }
    if (only.contains("database")) {
      database();
    }
    if (only.contains("media")) {
      media();
    }
    if (only.contains("provider")) {
      provider(outage, jobs);
    }
    if (only.contains("clock")) {
      clock();
    }
  }

  private void kill() throws Exception {
    Batch batch = orders("kill", ORDERS);
    house.first().kill();
    findings.expect("kill -9: answers of a doctor while nobody runs", 0, doctor.look().size());
    house.first().restart();
    settle("kill -9", batch, PATIENCE);
  }

  private void database() throws Exception {
    Batch batch = orders("database", ORDERS);
    house.postgres().crash();
    doctor.names("database away", "database", "bad", SOON);
    house.postgres().start();
    settle("database away", batch, PATIENCE);
  }

  private void media() throws Exception {
    volume.fill();
    Batch batch = orders("media", ORDERS);
    doctor.names("disk of the videos full", "disk", "bad", SOON);
    doctor.namesAny("disk of the videos full", "videos_unstored", SOON);
    findings.expect(
        "disk of the videos full: charged meanwhile",
        0,
        count(
            "select count(*) from ledger_transfer t join job j on j.id = t.job_id"
                + " where t.kind = 'CAPTURE' and j.ended_at is null"));
    volume.free();
    settle("disk of the videos full", batch, PATIENCE);
  }

  /** The clock of the instance is ahead of the database's. */
  private void clock() throws Exception {
    Optional<Path> library = fakeTime();
    if (library.isEmpty()) {
      System.out.println("SKIPPED wrong clock: libfaketime is not installed (package faketime)");
      findings.note("wrong clock: SKIPPED, libfaketime is not installed", "");
      return;
    }
    Batch batch = orders("clock-before", ORDERS / 2);
    house.first().end();
    // Whatever asks for the time is slower behind the library.
    house
        .first()
        .restart(
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT",
                "30s",
                "LD_PRELOAD",
                library.get().toString(),
                "FAKETIME",
                SKEW,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1"));
    doctor.names("wrong clock", "clock_skew", "bad", SOON);
    order(batch, "clock-during", ORDERS / 2);
    house.first().end();
    house.first().restart();
    settle("wrong clock", batch, PATIENCE);
  }

  private static Optional<Path> fakeTime() throws IOException {
    Path libraries = Path.of("/usr/lib");
    try (Stream<Path> files = Files.find(libraries, DEEP, (path, is) -> isFakeTime(path))) {
      return files.findFirst();
    }
  }

  private static boolean isFakeTime(Path path) {
    return path.endsWith("faketime/libfaketimeMT.so.1");
  }

  private void provider(Duration outage, int jobs) throws Exception {
    house.upstream().down();
    long begun = System.nanoTime();
    Batch batch = orders("outage", jobs);
    doctor.namesAny("provider away", "orders_waiting", SOON);
    long queued = count("select count(*) from job where state = 'queued'");
    findings.note("provider away: orders that wait", queued);
    LockSupport.parkNanos(outage.toNanos() - (System.nanoTime() - begun));
    doctor.namesAny("provider away, at the end", "orders_waiting", SOON);
    findings.note("provider away: seconds", (System.nanoTime() - begun) / 1_000_000_000);
    house.upstream().up();
    settle("provider away", batch, LONG_PATIENCE);
  }

  private void settle(String fault, Batch batch, Duration patience) throws Exception {
    long begun = System.nanoTime();
    batch.await(patience);
    List<String> troubles = batch.troubles();
    troubles.stream().limit(10).forEach(each -> System.out.println("      " + each));
    findings.note(fault + ": jobs", batch.placed().size());
    findings.note(
        fault + ": seconds until all had ended", (System.nanoTime() - begun) / 1_000_000_000);
    findings.expect(fault + ": jobs that did not complete as they should", 0, troubles.size());
    int before = report.violations();
    new Proof(house, report).check(fault, Set.of(), true);
    findings.expect(
        fault + ": broken rules of ledger, queue and provider's journal",
        0,
        report.violations() - before);
    doctor.well(fault, SOON);
  }

  private long count(String query) throws SQLException {
    try (Connection connection = house.connect()) {
      return new Books(connection).number(query);
    }
  }

  private Batch orders(String name, int count) throws IOException, InterruptedException {
    return order(new Batch(house), name, count);
  }

  private static Batch order(Batch batch, String name, int count)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cell cell = Cell.completes(name + "-" + i, STORY);
      placed.add(threads.submit(() -> batch.order(cell)));
    }
    threads.shutdown();
    for (Future<String> each : placed) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }
    System.out.println(count + " orders placed: " + name);
    return batch;
  }
}
