package org.modelsquare.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:5432/square, jdbc:postgresql://db:5432/square,,",
    "postgresql://db/square, jdbc:postgresql://db/square,,",
    "postgres://db, jdbc:postgresql://db,,",
    "postgresql:///square, jdbc:postgresql:///square,,",
    "postgres://ann:pw@db/square, jdbc:postgresql://db/square, ann, pw",
    "postgres://ann@db/square, jdbc:postgresql://db/square, ann,",
    "jdbc:postgresql://ann:pw@db/square, jdbc:postgresql://db/square, ann, pw",
    "postgres://ann:p%40+%2F@db/square, jdbc:postgresql://db/square, ann, p@+/",
    "postgres://ann:p@w:x@db/square, jdbc:postgresql://db/square, ann, p@w:x",
    "'postgres://a:1,[::1]:2/square', 'jdbc:postgresql://a:1,[::1]:2/square',,",
    "postgres://db/s?sslmode=require, jdbc:postgresql://db/s?sslmode=require,,",
    "postgres://db/s?a=b&connect_timeout=5, jdbc:postgresql://db/s?a=b&connectTimeout=5,,",
  })
  void normalises(String given, String url, String user, String password) {
    assertEquals(
        new ConnectionSettings(url, user, password), PostgresUrl.normalise(given, null, null));
  }

  @Test
  void prefersCredentialsGivenApart() {
    assertEquals(
        new ConnectionSettings("jdbc:postgresql://db/square", "bob", "other"),
        PostgresUrl.normalise("postgres://ann:pw@db/square", "bob", "other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://ann:secret@db/square", "db:5432/square", "jdbc:h2:mem:x"})
  void refusesWhatIsNotPostgresWithoutRepeatingIt(String given) {
    DatabaseException e =
        assertThrows(DatabaseException.class, () -> PostgresUrl.normalise(given, null, null));
    assertFalse(e.getMessage().contains("secret"));
  }
}
