package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: under a data folder, or elsewhere when connection settings are given.
 *
 * @param dataFolder holds everything the server writes
 * @param binariesFolder where PostgreSQL's programs are unpacked; may be shared by several folders
 * @param external settings of a PostgreSQL that somebody else runs, else null
 */
public record DatabaseLocation(
    Path dataFolder, Path binariesFolder, @Nullable ConnectionSettings external) {

  /** An embedded database that keeps its programs beside its data. */
  public static DatabaseLocation in(Path dataFolder) {
    return new DatabaseLocation(dataFolder, dataFolder.resolve("postgres"), null);
  }

  /**
   * Reads {@code MODELSQUARE_DATA_DIR}, {@code MODELSQUARE_DATABASE_URL}, {@code _USER} and {@code
   * _PASSWORD}, or the system properties of the same names ({@code modelsquare.data-dir}, {@code
   * modelsquare.database-url} and so on), which win.
   */
  public static DatabaseLocation fromEnvironment() {
    String url = read("database-url");
    String folder = read("data-dir");
    DatabaseLocation embedded = in(Path.of(folder == null ? "data" : folder));
    if (url == null) {
      return embedded;
    }
    ConnectionSettings external =
        PostgresUrl.normalise(url, read("database-user"), read("database-password"));
    return new DatabaseLocation(embedded.dataFolder, embedded.binariesFolder, external);
  }

  private static @Nullable String read(String name) {
    String property = System.getProperty("modelsquare." + name);
    if (property != null && !property.isBlank()) {
      return property;
    }
    String variable = "MODELSQUARE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? readFile(variable + "_FILE") : value;
  }

  /** The database comes up before the application's configuration, which knows this too. */
  private static @Nullable String readFile(String variable) {
    String file = System.getenv(variable);
    if (file == null || file.isBlank()) {
      return null;
    }
    try {
      return Files.readString(Path.of(file)).stripTrailing();
    } catch (IOException e) {
      throw new DatabaseException(
          variable + " names a file that cannot be read: " + e.getMessage(), e);
    }
  }
}
