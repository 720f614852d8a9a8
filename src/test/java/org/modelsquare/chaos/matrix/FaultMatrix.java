package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs the fault matrix against the packaged application on one and on two instances and says what
 * became of each cell. Run {@code src/test/scripts/fault-matrix.sh}.
 */
public final class FaultMatrix {

  private static final Duration PATIENCE = Duration.ofSeconds(200);

  private final Wanted wanted;
  private final Report report = new Report();
  private final Set<String> spared = new HashSet<>();
  private final Path folder;
  private boolean overlaps;

  private FaultMatrix(Wanted wanted) throws IOException {
    this.wanted = wanted;
    this.folder = Files.createTempDirectory("fault-matrix");
  }

  public static void main(String... args) throws Exception {
    FaultMatrix matrix = new FaultMatrix(Wanted.of(args));
    System.out.println("logs and journals are below " + matrix.folder);
    long begun = System.nanoTime();
    for (int count : matrix.wanted.instances()) {
      matrix.run(count);
    }
    System.out.println(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
    System.exit(matrix.report.sum() ? 0 : 1);
  }

  private void run(int count) throws Exception {
    overlaps = false;
    try (House house = new House(folder, count)) {
      Thread end = new Thread(() -> closeQuietly(house));
      Runtime.getRuntime().addShutdownHook(end);
      Auditor auditor = new Auditor(house, report);
      auditor.start();
      answers(house);
      step(house, "callback", () -> new Callbacks(house, report).run());
      step(house, "provider-away", () -> new Crowds(house, report).providerAway());
      if (count > 1) {
        step(house, "takeover", () -> new Crowds(house, report).killOneOfTwo());
      }
      Storms storms = new Storms(house, report);
      step(house, "database", storms::restartDatabase);
      step(house, "database", storms::endSessions);
      overlaps = true;
      if (wanted.cell("kill") || wanted.cell("zombie")) {
        house.restartPatient();
      }
      step(house, "kill/", () -> new Kills(house, report).run());
      step(house, "zombie", () -> new Zombies(house, report).run());
      for (long seed = 1; seed <= wanted.seeds(); seed++) {
        long now = seed;
        step(house, "kill-all", () -> storms.killAll(now));
      }
      report.note("the books were right at " + auditor.end() + " moments in between");
      for (Instance each : house.instances()) {
        report.note(each + " was ready after " + each.slowestStart().toMillis() + " ms at worst");
      }
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  /** The cells in which one answer is at fault, all at once; then a provider that wants nobody. */
  private void answers(House house) throws Exception {
    List<Cell> cells = Cells.all().stream().filter(cell -> wanted.cell(cell.name())).toList();
    if (!cells.isEmpty()) {
      new Batch(house)
          .order(List.of(Cell.completes("submit/elder", "[id:elder]")))
          .order(Cells.elsewhere())
          .await(PATIENCE)
          .judge(report);
      house.closeCircuits();
      Batch batch = new Batch(house);
      batch.order(Cell.fails("submit/id-of-another-job", "[id:elder]", "generation_failed"));
      batch.order(cells).awaitEach(PATIENCE).judge(report);
      spared.addAll(batch.spared());
      if (wanted.cell("submit/twin-a")) {
        report.cell(house.instances().size(), "submit/twins", twins(batch), "told apart");
      }
      new Proof(house, report).check("answers", spared, overlaps);
    }
    for (int status : new int[] {401, 402, 403}) {
      step(house, "refused/http-" + status, () -> refused(house, status));
    }
  }

  private static List<String> twins(Batch batch) {
    boolean apart = batch.isOneOf("submit/twin-a", "submit/twin-b");
    return apart ? List.of() : List.of("not exactly one of two has the one video");
  }

  /** Every account is refused: the customer gets the credits back and is told at once. */
  private void refused(House house, int status) throws Exception {
    String name = "refused/http-" + status;
    Cell cell = Cell.fails(name, "[fault:submit=http-" + status + "*all]", "provider_unavailable");
    List<Cell> patient = new ArrayList<>();
    patient.add(new Cell(name, cell.marks(), cell.ends(), false, House.ACCOUNTS));
    new Batch(house).order(patient).await(PATIENCE).judge(report);
    house.closeCircuits();
  }

  private void step(House house, String name, Step step) throws Exception {
    if (!wanted.cell(name)) {
      return;
    }
    try {
      step.run();
    } catch (IOException | SQLException | RuntimeException e) {
      report.cell(house.instances().size(), name, List.of("the scenario broke off: " + e), "");
      for (Instance each : house.instances()) {
        if (!each.isAlive()) {
          each.restart();
        }
      }
    }
    house.closeCircuits();
    new Proof(house, report).check(name, spared, overlaps);
  }

  private static void closeQuietly(House house) {
    try {
      house.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  /** A part of the run. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  /** What to run. */
  private record Wanted(Pattern cells, List<Integer> instances, int seeds) {

    static Wanted of(String... words) {
      Pattern cells = Pattern.compile(".*");
      List<Integer> instances = List.of(1, 2);
      int seeds = 3;
      for (String word : words) {
        String value = word.substring(word.indexOf('=') + 1);
        if (word.startsWith("--cells=")) {
          cells = Pattern.compile(value);
        } else if (word.startsWith("--instances=")) {
          instances = List.of(Integer.parseInt(value));
        } else if (word.startsWith("--seeds=")) {
          seeds = Integer.parseInt(value);
        } else {
          throw new IllegalArgumentException("unknown: " + word);
        }
      }
      return new Wanted(cells, instances, seeds);
    }

    boolean cell(String name) {
      return cells.matcher(name).find();
    }
  }
}
