package org.modelsquare.benchmark;

/** The job engine beside plain SQL and a peer, under ten thousand jobs, and with company. */
record EngineBenchmark(Plan plan, Table table) {

  void run() throws Exception {
    EngineSizes sizes = plan.engine();
    if (sizes.has("settle")) {
      new SettleBenchmark(plan, table).run();
    }
    if (sizes.has("flight")) {
      new FlightBenchmark(plan, table).run();
    }
    if (sizes.has("horizon")) {
      new HorizonBenchmark(plan, table).run();
    }
    if (sizes.has("pair")) {
      new PairBenchmark(plan, table).run();
    }
    if (sizes.has("volume")) {
      new VolumeBenchmark(plan, table).run();
    }
  }
}
