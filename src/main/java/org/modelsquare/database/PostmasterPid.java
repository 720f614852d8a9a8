package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into {@code postmaster.pid}.
 *
 * @param pid of the server's first process
 * @param port 0 as long as the server has not opened one
 */
record PostmasterPid(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** Empty if there is no file or nothing usable in it, as after a crash while writing. */
  static Optional<PostmasterPid> read(Path file) throws IOException {
    try {
      return parse(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterPid> parse(List<String> lines) {
    long pid = number(lines, PID_LINE);
    // A standalone backend writes its id as a negative number; it counts as a server all the same.
    return pid == 0
        ? Optional.empty()
        : Optional.of(new PostmasterPid(Math.abs(pid), (int) number(lines, PORT_LINE)));
  }

  private static long number(List<String> lines, int index) {
    if (index >= lines.size()) {
      return 0;
    }
    String line = lines.get(index).strip();
    return line.matches("-?\\d{1,10}") ? Long.parseLong(line) : 0;
  }
}
