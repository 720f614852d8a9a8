package org.modelsquare.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.PostgresResource;

class EmbeddedPostgresTest {

  private final Path data = PostgresResource.BINARIES.resolve("lifecycle");
  private final DatabaseLocation location =
      new DatabaseLocation(data, PostgresResource.BINARIES, null);

  @Test
  void keepsDataOverARestart() throws SQLException {
    try (Database database = Database.open(location)) {
      execute(database, "drop table if exists note");
      execute(database, "create table note as select 'kept' as text");
    }
    try (Database database = Database.open(location)) {
      assertEquals("kept", query(database, "select text from note"));
    }
  }

  @Test
  void isDurableAndUtf8AndRunsTheApplicationWithoutPrivileges() throws SQLException {
    try (Database database = Database.open(location)) {
      for (String setting : Durability.SETTINGS) {
        assertEquals("on", query(database, "show " + setting));
      }
      assertEquals("127.0.0.1", query(database, "show listen_addresses"));
      assertEquals("É", query(database, "select upper('é')"));
      assertEquals("off", query(database, "show is_superuser"));
    }
  }

  @Test
  void refusesSettingsThatCouldLoseData() throws SQLException {
    try (Database database = Database.open(location);
        Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      DatabaseException e =
          assertThrows(DatabaseException.class, () -> Durability.verify(connection));
      assertTrue(e.getMessage().contains("synchronous_commit=off"));
    }
  }

  @Test
  void keepsThePasswordToItsOwner() throws IOException {
    Database.open(location).close();
    Path password = data.resolve("postgres").resolve("password");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
  }

  @Test
  void carriesTheVersionItNames() {
    URL archive = getClass().getResource("/" + PostgresBinaries.archiveName());
    assertTrue(archive.toString().contains("-" + PostgresBinaries.VERSION + ".jar!"));
  }

  @Test
  void refusesASecondServerInAnotherProcess() throws Exception {
    try (Database first = Database.open(location);
        OtherProcess second = OtherProcess.start(location)) {
      String own = "(process " + ProcessHandle.current().pid() + ")";
      assertTrue(second.firstLine().startsWith("refused another Model Square " + own));
      assertEquals("1", query(first, "select 1"));
    }
    // The refused one must not have dropped the first one's lock nor kept its own.
    Database.open(location).close();
  }

  @Test
  void refusesASecondServerInTheSameProcessWithoutLosingTheLock() throws Exception {
    try (Database first = Database.open(location)) {
      assertThrows(DatabaseException.class, () -> DataFolderLock.take(data, Duration.ZERO));
      try (OtherProcess second = OtherProcess.start(location)) {
        assertTrue(second.firstLine().startsWith("refused"));
      }
      assertEquals("1", query(first, "select 1"));
    }
  }

  @Test
  void takesOverFromAKilledProcessWhoseServerStillRuns() throws Exception {
    long orphan;
    try (OtherProcess killed = OtherProcess.start(location)) {
      assertTrue(killed.firstLine().startsWith("ready"), killed.firstLine());
      orphan = postmaster();
      killed.kill();
      assertTrue(ProcessHandle.of(orphan).isPresent());
    }
    try (Database database = Database.open(location)) {
      assertEquals("1", query(database, "select 1"));
      assertNotEquals(orphan, postmaster());
      // What a container's first process has not yet collected still has an id, but no program.
      assertTrue(ProcessHandle.of(orphan).flatMap(old -> old.info().command()).isEmpty());
    }
  }

  @Test
  void recoversAfterBothWereKilled() throws Exception {
    try (OtherProcess killed = OtherProcess.start(location)) {
      String url = killed.firstLine().substring("ready ".length());
      execute(
          new ConnectionSettings(url, "modelsquare", password()),
          "create table if not exists empty (x int)");
      killed.kill();
      ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    }
    try (Database database = Database.open(location)) {
      assertEquals("0", query(database, "select count(*) from empty"));
    }
  }

  @Test
  void ignoresAPidFileThatNamesSomebodyElsesProcess() throws Exception {
    Database.open(location).close();
    Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().parent().orElseThrow().pid() + "\n");
    try (Database database = Database.open(location)) {
      assertEquals("1", query(database, "select 1"));
    }
    assertFalse(Files.exists(pidFile));
  }

  private long postmaster() throws IOException {
    return PostmasterPid.read(data.resolve("postgres/cluster/postmaster.pid")).orElseThrow().pid();
  }

  private String password() throws IOException {
    return Files.readString(data.resolve("postgres/password"));
  }

  private static Connection connect(Database database) throws SQLException {
    return connect(database.settings());
  }

  private static Connection connect(ConnectionSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  private static void execute(Database database, String sql) throws SQLException {
    execute(database.settings(), sql);
  }

  private static void execute(ConnectionSettings settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
