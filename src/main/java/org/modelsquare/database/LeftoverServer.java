package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Clears away what a killed run left behind: a server that still runs, or pieces of one.
 *
 * <p>A server that still runs is stopped and started anew rather than adopted. That costs a few
 * tenths of a second and leaves nothing to guess: the sessions of the killed run end with their
 * locks and long statements, the settings on the command line are those of this release, and so are
 * the programs after an upgrade. The caller holds the lock of the data folder, so the server found
 * cannot be in use by anyone.
 */
final class LeftoverServer {

  private static final Duration LEAVE_BY_THEMSELVES = Duration.ofSeconds(5);

  private final PostgresFolders folders;

  LeftoverServer(PostgresFolders folders) {
    this.folders = folders;
  }

  void clear(PostgresPrograms programs) throws IOException {
    if (!Files.exists(folders.pidFile())) {
      return;
    }
    Optional<ProcessHandle> server =
        PostmasterPid.read(folders.pidFile())
            .flatMap(file -> ProcessHandle.of(file.pid()))
            .filter(this::isOurs);
    if (server.isPresent() && !programs.stop()) {
      throw new DatabaseException(
          "a PostgreSQL server of an earlier run (process %d) still uses %s and does not stop. End that process, then start again."
              .formatted(server.get().pid(), folders.cluster()));
    }
    endOrphans();
    // A dead server's id may by now be some other process's, which would make PostgreSQL refuse.
    Files.deleteIfExists(folders.pidFile());
  }

  /**
   * Sessions whose first process was killed leave at their next chance, but not out of a long
   * computation. Killing them is safe: the next start recovers from the log in any case.
   */
  private void endOrphans() {
    if (!Polling.until(LEAVE_BY_THEMSELVES, () -> orphans().isEmpty())) {
      orphans().forEach(ProcessHandle::destroyForcibly);
      Polling.until(LEAVE_BY_THEMSELVES, () -> orphans().isEmpty());
    }
  }

  private List<ProcessHandle> orphans() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    if (Files.isReadable(workingFolder(process))) {
      return worksInCluster(process);
    }
    // Systems without /proc: the command line names the folder, where that can be seen at all.
    return isPostgres(process)
        && process
            .info()
            .arguments()
            .map(words -> List.of(words).contains(folders.cluster().toString()))
            .orElse(true);
  }

  /** All processes of a server work in its cluster folder, even if that was renamed since. */
  private boolean worksInCluster(ProcessHandle process) {
    try {
      return isPostgres(process) && Files.isSameFile(workingFolder(process), folders.cluster());
    } catch (IOException e) {
      return false;
    }
  }

  private static Path workingFolder(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()), "cwd");
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        // The system adds to the name of a program whose file is gone.
        .map(command -> command.replace('\\', '/'))
        .map(command -> command.substring(command.lastIndexOf('/') + 1).startsWith("postgres"))
        .orElse(false);
  }
}
