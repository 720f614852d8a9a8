package org.modelsquare.chaos.matrix;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.modelsquare.chaos.upstream.Journal.Kind;

/** Many orders at once, each with its own fault; waits for them and judges each. */
final class Batch {

  private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
  private static final int SEEN_TRYING = 2;
  private static final int LOOKS_AT = 30;

  private final House house;
  private final List<Placed> placed = new CopyOnWriteArrayList<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Map<String, List<String>> trouble = new HashMap<>();
  private final Map<String, Long> seconds = new HashMap<>();
  private boolean mending;
  private int looks;
  private final Watch watch = new Watch();

  Batch(House house) {
    this.house = house;
  }

  /** Orders them one after the other. */
  Batch order(List<Cell> cells) throws IOException, InterruptedException {
    for (Cell each : cells) {
      order(each);
    }
    return this;
  }

  String order(Cell cell) throws IOException, InterruptedException {
    String key = cell.name() + "-" + house.instances().size();
    String job = house.client().order(key, cell.prompt());
    add(cell, job);
    return job;
  }

  /** An order that somebody else has placed. */
  void add(Cell cell, String job) {
    placed.add(new Placed(cell, job));
  }

  List<Placed> placed() {
    return placed;
  }

  List<String> jobs() {
    return placed.stream().map(Placed::job).toList();
  }

  /** The jobs of which the provider tells a success that nobody can fetch. */
  List<String> spared() {
    return placed.stream()
        .filter(each -> !each.cell().ends().equals(Set.of("completed")))
        .map(Placed::job)
        .toList();
  }

  /** The same, while circuits are closed again and again: one cell is not to stop another. */
  Batch awaitEach(Duration patience) throws SQLException, IOException, InterruptedException {
    mending = true;
    return await(patience);
  }

  /** Waits until all have ended. */
  Batch await(Duration patience) throws SQLException, IOException, InterruptedException {
    long begun = System.nanoTime();
    List<String> waiting =
        placed.stream().filter(each -> each.cell().waits()).map(Placed::job).toList();
    while (ends.size() < placed.size() && System.nanoTime() - begun < patience.toNanos()) {
      LockSupport.parkNanos(LOOKS_EVERY.toNanos());
      try (Connection connection = house.connect()) {
        States states = new States(connection);
        states.ends(jobs()).forEach(this::ended);
        states.cutShort(waiting, SEEN_TRYING);
      }
      if (mending) {
        house.closeCircuits();
      }
      look();
      long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
      ends.keySet().forEach(job -> seconds.putIfAbsent(job, now));
    }
    look();
    return this;
  }

  private void ended(String job, String end) {
    String before = ends.put(job, end);
    if (before != null && !before.equals(end)) {
      note(job, "ended as " + before + " and then as " + end);
    }
  }

  /** Some of them each time: looking must not become the load. */
  private void look() throws InterruptedException {
    List<Instance> awake = house.instances().stream().filter(Instance::isAwake).toList();
    for (int i = 0; i < LOOKS_AT && !awake.isEmpty() && i < placed.size(); i++) {
      int number = looks++;
      String job = placed.get(number % placed.size()).job();
      URI address = awake.get(number / placed.size() % awake.size()).address();
      try {
        String wrong = watch.look(house.client(), address, job);
        if (!wrong.isEmpty()) {
          note(job, wrong);
        }
      } catch (IOException e) {
        note(job, "cannot be seen: " + e);
      }
    }
  }

  private void note(String job, String what) {
    trouble.computeIfAbsent(job, j -> new ArrayList<>()).add(what);
  }

  /** Says of each cell whether it ended as it should. */
  void judge(Report report) throws IOException, InterruptedException {
    for (Placed each : placed) {
      String end = ends.getOrDefault(each.job(), "not ended");
      String remark = end + " after " + seconds.getOrDefault(each.job(), -1L) + " s";
      report.cell(house.instances().size(), each.cell().name(), wrong(each, end), remark);
    }
  }

  /** All that is wrong, where the orders together are one cell. */
  List<String> troubles() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    for (Placed each : placed) {
      for (String wrong : wrong(each, ends.getOrDefault(each.job(), "not ended"))) {
        all.add(each.cell().name() + each.cell().marks() + ": " + wrong);
      }
    }
    return all;
  }

  private List<String> wrong(Placed each, String end) throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>(trouble.getOrDefault(each.job(), List.of()));
    if (!each.cell().ends().contains(end)) {
      wrong.add(end + " instead of " + each.cell().ends() + " (" + each.job() + ")");
    }
    int submits = house.upstream().journal().of(Kind.SUBMIT, each.job()).size();
    if (submits > each.cell().submits()) {
      wrong.add("sent " + submits + " times (" + each.job() + ")");
    }
    each.cell().faults().stream()
        .filter(fault -> !house.upstream().journal().hasSeen(each.job(), fault))
        .forEach(fault -> wrong.add("nothing ever went wrong: " + fault));
    if (end.equals("completed") && !isTheRightVideo(each.job())) {
      wrong.add("another video than the provider's (" + each.job() + ")");
    }
    return wrong;
  }

  private boolean isTheRightVideo(String job) throws IOException, InterruptedException {
    URI address =
        house.instances().stream().filter(Instance::isAwake).findFirst().orElseThrow().address();
    String url =
        house.client().see(address, job).path("result").path("data").path(0).path("url").asText();
    URI file = URI.create(url);
    URI here =
        address.resolve(
            file.getRawPath() + (file.getRawQuery() == null ? "" : "?" + file.getRawQuery()));
    byte[] got = house.client().get(here).body();
    return house.upstream().video(job).map(made -> Arrays.equals(made, got)).orElse(false);
  }

  /** True if that pair was told apart: one has the video, the other has not. */
  boolean isOneOf(String first, String second) {
    List<String> both =
        placed.stream()
            .filter(p -> p.cell().name().equals(first) || p.cell().name().equals(second))
            .map(p -> ends.getOrDefault(p.job(), ""))
            .toList();
    return both.stream().filter("completed"::equals).count() == 1;
  }
}
