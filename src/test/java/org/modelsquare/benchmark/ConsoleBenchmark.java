package org.modelsquare.benchmark;

/**
 * Measures the packaged application: start, memory, a model's page and the API beside their floors,
 * jobs and the engine that works on them. Run {@code src/test/scripts/benchmark.sh}; the result is
 * a Markdown table.
 */
public final class ConsoleBenchmark {

  private ConsoleBenchmark() {}

  public static void main(String... args) throws Exception {
    Plan plan = Plan.of(args);
    Table table = new Table();
    table.add(
        "machine",
        Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
    if (plan.has("start")) {
      new StartBenchmark(plan, table).run();
    }
    if (plan.has("pages")) {
      new PageBenchmark(plan, table).run();
    }
    if (plan.has("api")) {
      new ApiBenchmark(plan, table).run();
    }
    if (plan.has("jobs")) {
      new JobBenchmark(plan, table).run();
    }
    if (plan.has("engine")) {
      new EngineBenchmark(plan, table).run();
    }
    table.print();
  }
}
