package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own in a data folder: started by {@link #start}, stopped by {@link
 * #close}, with the folder locked in between.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

  private final DataFolderLock lock;
  private final PostgresPrograms programs;
  private final ConnectionSettings settings;
  private boolean closed;

  private EmbeddedPostgres(
      DataFolderLock lock, PostgresPrograms programs, ConnectionSettings settings) {
    this.lock = lock;
    this.programs = programs;
    this.settings = settings;
  }

  static EmbeddedPostgres start(DatabaseLocation location) {
    DataFolderLock lock = DataFolderLock.take(location.dataFolder());
    try {
      return start(location, lock);
    } catch (IOException e) {
      lock.close();
      throw new DatabaseException(
          "the data folder %s cannot be used: %s"
              .formatted(location.dataFolder().toAbsolutePath(), e),
          e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(DatabaseLocation location, DataFolderLock lock)
      throws IOException {
    long begin = System.nanoTime();
    PostgresFolders folders = PostgresFolders.create(location.dataFolder());
    Path binaries = PostgresBinaries.unpack(location.binariesFolder());
    RunAs runAs = RunAs.choose(folders, binaries);
    runAs.ownFolder(folders.home());
    PostgresPrograms programs = new PostgresPrograms(folders, binaries, runAs);
    new LeftoverServer(folders).clear(programs);
    String password = new Cluster(folders, programs).prepare();
    int port = programs.start();
    ConnectionSettings settings = prepareOrStop(new ApplicationDatabase(port, password), programs);
    LOG.infof(
        "PostgreSQL %s on 127.0.0.1:%d, data in %s, ready in %d ms",
        PostgresBinaries.VERSION,
        port,
        folders.home(),
        Duration.ofNanos(System.nanoTime() - begin).toMillis());
    return new EmbeddedPostgres(lock, programs, settings);
  }

  private static ConnectionSettings prepareOrStop(
      ApplicationDatabase database, PostgresPrograms programs) {
    try {
      return database.prepare();
    } catch (RuntimeException e) {
      programs.stop();
      throw e;
    }
  }

  ConnectionSettings settings() {
    return settings;
  }

  /** Stops the server before it lets go of the folder; doing so twice does no harm. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (!programs.stop()) {
        LOG.warn("PostgreSQL was no longer running; its next start recovers by itself");
      }
    } finally {
      lock.close();
    }
  }
}
