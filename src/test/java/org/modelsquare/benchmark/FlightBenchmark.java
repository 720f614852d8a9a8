package org.modelsquare.benchmark;

record FlightBenchmark(Plan plan, Table table) {
  void run() {}
}
