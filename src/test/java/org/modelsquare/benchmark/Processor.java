package org.modelsquare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.modelsquare.testing.PackagedServer;

/** Seconds of processor time that the server and its database have used, ended processes too. */
record Processor(double server, double database) {

  private static final double TICKS = 100;
  private static final int USER = 11;
  private static final int ENDED_SYSTEM = 14;

  static Processor of(PackagedServer server) throws IOException {
    double database = 0;
    ProcessHandle first = server.database().orElseThrow();
    for (ProcessHandle each : Stream.concat(Stream.of(first), first.descendants()).toList()) {
      database += seconds(each.pid());
    }
    return new Processor(seconds(server.pid()), database);
  }

  Processor minus(Processor before) {
    return new Processor(server - before.server, database - before.database);
  }

  /** User and system time of a process and of its ended children; counted after its name. */
  static double seconds(long pid) throws IOException {
    try {
      String text = Files.readString(Path.of("/proc", pid + "", "stat"));
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = USER; i <= ENDED_SYSTEM; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS;
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
