package org.modelsquare.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelsquare.database.ConnectionSettings;
import org.modelsquare.database.Database;
import org.modelsquare.database.DatabaseLocation;

/**
 * The embedded database for tests, started as in production and emptied at each start. Use it as
 * {@code @QuarkusTestResource(PostgresResource.class)} on one test class: it serves all of them.
 *
 * <p>Programs and files stay in {@code target/test-postgres} between runs, so that only the first
 * run after a clean pays for creating them.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  /** Where tests keep PostgreSQL's programs, whatever data folder they use. */
  public static final Path BINARIES = Path.of("target", "test-postgres");

  private @Nullable Database database;

  @Override
  public Map<String, String> start() {
    Path data = BINARIES.resolve("data");
    Database started = Database.open(new DatabaseLocation(data, BINARIES, null));
    database = started;
    try {
      empty(started.settings());
    } catch (SQLException e) {
      throw new IllegalStateException("the test database cannot be emptied", e);
    }
    return started.settings().asQuarkusConfig();
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
      database = null;
    }
  }

  private static void empty(ConnectionSettings settings) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists public cascade");
      statement.execute("create schema public");
    }
  }
}
