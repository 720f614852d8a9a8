package org.modelsquare.benchmark;

record VolumeBenchmark(Plan plan, Table table) {
  void run() {}
}
