package org.modelsquare.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A script of {@code src/test/npm}, run by node with the packages that are pinned there. They are
 * installed once, below {@code target}. Tests that need them are skipped where there is no node.
 *
 * @param name of the file, such as {@code verify-webhook.mjs}
 */
public record NodeScript(String name) {

  private static final Path SOURCES = Path.of("src", "test", "npm");
  private static final Path HOME = Path.of("target", "npm").toAbsolutePath();
  private static final Path STAMP = HOME.resolve("installed-package-lock.json");
  private static final long INSTALL_SECONDS = 180;
  private static final long RUN_SECONDS = 120;

  /**
   * Runs the script to its end.
   *
   * @param environment what the script finds in its environment besides ours
   * @param input what it reads from its standard input
   */
  public Outcome run(Map<String, String> environment, String input, String... arguments) {
    try {
      install();
      Files.copy(SOURCES.resolve(name), HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      List<String> command = new ArrayList<>(List.of("node", name));
      command.addAll(List.of(arguments));
      return call(command, environment, input, RUN_SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void install() throws IOException {
    assumeTrue(isThere("node") && isThere("npm"), "no node on this machine");
    Path lock = SOURCES.resolve("package-lock.json");
    if (Files.exists(STAMP) && Files.mismatch(lock, STAMP) < 0) {
      return;
    }
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> command = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    Outcome installed = call(command, Map.of(), "", INSTALL_SECONDS);
    if (installed.exit() != 0) {
      throw new IllegalStateException("npm ci failed: " + installed.output());
    }
    Files.copy(lock, STAMP, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Outcome call(
      List<String> command, Map<String, String> environment, String input, long seconds)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A script need not read its input.
    }
    Thread watch = watch(process, seconds);
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      watch.interrupt();
      process.destroyForcibly();
    }
  }

  /** A script that hangs must not hang the build. */
  private static Thread watch(Process process, long seconds) {
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                  process.destroyForcibly();
                }
              } catch (InterruptedException e) {
                // The script has ended.
              }
            },
            "node-script-watch");
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  /**
   * What a script left behind.
   *
   * @param exit its exit code
   * @param output all that it wrote, to either stream
   */
  public record Outcome(int exit, String output) {}
}
