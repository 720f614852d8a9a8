package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.modelsquare.testing.PackagedServer;

/** From the start of the process to the first 200 of a model's page. */
record StartBenchmark(Plan plan, Table table) {

  private static final int AOT_CACHE_SINCE = 25;
  private static final double SECOND = 1e9;

  void run() throws IOException, InterruptedException {
    try (Laboratory laboratory = new Laboratory()) {
      double first = seconds(start(laboratory, List.of()));
      table.add("first start, with `initdb`, s", String.format(Locale.ROOT, "%.2f", first));
      table.add("start to first page, s", repeated(laboratory, List.of()).text(2));
      boolean cache = Runtime.version().feature() >= AOT_CACHE_SINCE;
      Path archive = laboratory.folder().resolve(cache ? "classes.aot" : "classes.jsa");
      start(
          laboratory,
          List.of((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive));
      String option = cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
      table.add(
          "the same with `" + option + "…`, s",
          repeated(laboratory, List.of(option + archive)).text(2));
    }
  }

  private Sample repeated(Laboratory laboratory, List<String> options)
      throws IOException, InterruptedException {
    Sample sample = new Sample();
    for (int i = 0; i < plan.starts(); i++) {
      sample.add(seconds(start(laboratory, options)));
    }
    return sample;
  }

  private static Duration start(Laboratory laboratory, List<String> options)
      throws IOException, InterruptedException {
    PackagedServer server = laboratory.server(options);
    Duration taken = server.awaitPage(Laboratory.PAGE);
    server.stop();
    return taken;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / SECOND;
  }
}
