package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modelsquare.testing.PackagedServer;

/**
 * Memory of the server in MiB: what the JVM has resident, and the share of the database's
 * processes, where a page that several of them map counts once.
 */
record Memory(long server, long database) {

  private static final int KIB = 1024;

  static Memory of(PackagedServer server) throws IOException {
    long database = 0;
    ProcessHandle first = server.database().orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
    for (ProcessHandle each : all) {
      database += kib(Path.of("/proc", each.pid() + "", "smaps_rollup"), "Pss:");
    }
    long own = kib(Path.of("/proc", server.pid() + "", "status"), "VmRSS:");
    return new Memory(own / KIB, database / KIB);
  }

  private static long kib(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d / %d", server, database);
  }
}
