package org.modelsquare.admin.announcements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modelsquare.accounts.Cast;
import org.modelsquare.announcements.Announcements;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.TestClock;

/** An operator who announces things, and readers who look for them. */
@Singleton
class Newsroom {

  static final String PAGE = "/en/admin/announcements";

  /** What is announced where a test does not say otherwise. */
  static final Map<String, String> TEXTS =
      Map.of("en", "A pause at noon", "zh-hans", "中午停机", "zh-hant", "中午停機");

  private static final List<String> PLACES = List.of("/models", "/console", "/docs", "/sign-in");

  private final Cast cast;
  private final Sql sql;
  private final TestClock clock;
  private final Announcements announcements;

  Newsroom(Cast cast, Sql sql, TestClock clock, Announcements announcements) {
    this.cast = cast;
    this.sql = sql;
    this.clock = clock;
    this.announcements = announcements;
  }

  /** Begins at a whole minute, as fields for moments have them. */
  void open() {
    cast.forgetAttempts();
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    clock.push(Duration.between(clock.instant(), minute));
  }

  void close() {
    sql.update("delete from announcement");
    cast.sql("update account set time_zone = 'UTC' where email = 'ada@example.org'");
    announcements.refresh();
  }

  Browser ada() {
    return cast.browser("ada");
  }

  Browser alice() {
    return cast.browser("alice");
  }

  /** Announces; what is not named is as it should be, from now on. */
  Response make(String... fields) {
    return ada().post(PAGE, form(fields));
  }

  String[] form(String... fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("en", TEXTS.get("en"));
    all.put("zh_hans", TEXTS.get("zh-hans"));
    all.put("zh_hant", TEXTS.get("zh-hant"));
    all.put("level", "warn");
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return all.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toArray(String[]::new);
  }

  /** Looks at pages of everybody in each language. */
  void assertShown(boolean shown) {
    Browser alice = alice();
    List<String> wrong = new ArrayList<>();
    TEXTS.forEach(
        (language, text) -> {
          for (String place : PLACES) {
            Browser browser = place.equals("/sign-in") ? new Browser() : alice;
            Response page = browser.get("/" + language + place);
            assertEquals(200, page.statusCode(), place);
            if (page.body().asString().contains(text) != shown) {
              wrong.add(language + place);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** The page of the last one. */
  String page() {
    return PAGE + "/" + id();
  }

  String id() {
    return text("select id from announcement order by id desc limit 1");
  }

  long count() {
    return Long.parseLong(text("select count(*) from announcement"));
  }

  /** What the log keeps of the last act of a kind. */
  String state(String action, String column) {
    return text(
        "select " + column + " from operator_action where action = ? order by id desc limit 1",
        action);
  }

  Instant at(int minutes) {
    return clock.instant().plus(Duration.ofMinutes(minutes));
  }

  /** The same as it is typed in UTC. */
  String minute(int minutes) {
    return LocalDateTime.ofInstant(at(minutes), ZoneOffset.UTC).toString();
  }

  private String text(String query, Object... values) {
    return sql.first(query, row -> row.getString(1), values).orElseThrow();
  }
}
