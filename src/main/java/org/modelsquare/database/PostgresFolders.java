package org.modelsquare.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The paths below a data folder that belong to the embedded server. */
record PostgresFolders(Path home) {

  static PostgresFolders create(Path dataFolder) throws IOException {
    Path home = Files.createDirectories(dataFolder.toRealPath().resolve("postgres")).toRealPath();
    // PostgreSQL's own start program passes its paths through a shell.
    if (home.toString().matches(".*[\"$`\\n].*")
        || File.separatorChar == '/' && home.toString().contains("\\")) {
      throw new DatabaseException(
          "the name of the data folder %s holds a quote, a dollar sign or the like. Choose another one with MODELSQUARE_DATA_DIR."
              .formatted(dataFolder.toAbsolutePath()));
    }
    return new PostgresFolders(home);
  }

  Path cluster() {
    return home.resolve("cluster");
  }

  /** A cluster in the making; it becomes {@link #cluster} by a rename when it is complete. */
  Path newCluster() {
    return home.resolve("cluster.new");
  }

  Path password() {
    return home.resolve("password");
  }

  Path log() {
    return home.resolve("server.log");
  }

  Path oldLog() {
    return home.resolve("server.log.1");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }
}
