package org.modelsquare.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server process of its own, for tests of what its death leaves behind. */
final class OtherProcess implements AutoCloseable {

  private final Process process;
  private final String firstLine;

  private OtherProcess(Process process, String firstLine) {
    this.process = process;
    this.firstLine = firstLine;
  }

  /** Runs until its input ends; says in one line what came of the start. */
  public static void main(String[] args) throws IOException {
    DatabaseLocation location = new DatabaseLocation(Path.of(args[0]), Path.of(args[1]), null);
    try (Database database = Database.open(location)) {
      System.out.println("ready " + database.settings().url());
      System.in.read();
    } catch (DatabaseException e) {
      System.out.println("refused " + e.getMessage());
    }
  }

  static OtherProcess start(DatabaseLocation location) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                location.dataFolder().toString(),
                location.binariesFolder().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new OtherProcess(process, String.valueOf(output.readLine()));
  }

  String firstLine() {
    return firstLine;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
