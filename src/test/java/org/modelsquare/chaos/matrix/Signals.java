package org.modelsquare.chaos.matrix;

import java.io.IOException;

/** Signals to processes that this harness started. */
final class Signals {

  private Signals() {}

  static void send(String name, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
    if (kill.waitFor() != 0) {
      throw new IOException("no process " + pid + " for " + name);
    }
  }
}
