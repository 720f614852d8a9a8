package org.modelsquare.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program run to its end, with its exit code and what it printed. */
record Command(int exitCode, String output) {

  static Command run(Path workingFolder, List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(workingFolder.toFile()).redirectErrorStream(true);
    // PGDATA, PGPORT and the like are meant for other servers.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Command(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Command(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Command(130, "interrupted");
    }
  }

  boolean failed() {
    return exitCode != 0;
  }
}
