package org.modelsquare.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseLocationTest {

  @AfterEach
  void forget() {
    System.clearProperty("modelsquare.data-dir");
    System.clearProperty("modelsquare.database-url");
    System.clearProperty("modelsquare.database-user");
  }

  @Test
  void keepsProgramsBesideTheData() {
    System.setProperty("modelsquare.data-dir", "/srv/square");
    DatabaseLocation location = DatabaseLocation.fromEnvironment();
    assertEquals(Path.of("/srv/square"), location.dataFolder());
    assertEquals(Path.of("/srv/square/postgres"), location.binariesFolder());
  }

  @Test
  void namesAnExternalServer() {
    System.setProperty("modelsquare.database-url", "postgres://db/square");
    System.setProperty("modelsquare.database-user", "ann");
    assertEquals(
        new ConnectionSettings("jdbc:postgresql://db/square", "ann", null),
        DatabaseLocation.fromEnvironment().external());
  }

  @Test
  void startsNothingForAnExternalServer() {
    ConnectionSettings external = new ConnectionSettings("jdbc:postgresql://db/x", "ann", "pw");
    Path nowhere = Path.of("/nowhere/at/all");
    try (Database database = Database.open(new DatabaseLocation(nowhere, nowhere, external))) {
      assertEquals(external, database.settings());
    }
    assertNull(nowhere.toFile().list());
  }
}
