package org.modelsquare.database;

import org.jspecify.annotations.Nullable;

/** The database of this process: embedded and ours to start and stop, or run by somebody else. */
public final class Database implements AutoCloseable {

  private final ConnectionSettings settings;
  private final @Nullable EmbeddedPostgres embedded;

  private Database(ConnectionSettings settings, @Nullable EmbeddedPostgres embedded) {
    this.settings = settings;
    this.embedded = embedded;
  }

  /** Starts the embedded server unless the location names an external one. */
  public static Database open(DatabaseLocation location) {
    ConnectionSettings external = location.external();
    if (external != null) {
      return new Database(external, null);
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.start(location);
    return new Database(embedded.settings(), embedded);
  }

  public ConnectionSettings settings() {
    return settings;
  }

  /** Stops an embedded server and waits for its end; leaves an external one alone. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
