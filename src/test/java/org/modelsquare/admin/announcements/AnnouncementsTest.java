package org.modelsquare.admin.announcements;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.admin.announcements.Newsroom.PAGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.announcements.Announcements;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** An announcement from its writing to its end, as everybody sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnnouncementsTest {

  @Inject Newsroom room;
  @Inject Sql sql;
  @Inject TestClock clock;
  @Inject Announcements announcements;

  private Browser ada;

  @BeforeEach
  void begin() {
    room.open();
    ada = room.ada();
  }

  @AfterEach
  void fallSilent() {
    room.close();
  }

  @Test
  void itStandsOnEveryPageFromItsMomentUntilItsEnd() {
    room.make("from", room.minute(10), "until", room.minute(20)).then().statusCode(303);
    room.assertShown(false);
    ada.get(PAGE).then().body(containsString("Planned"));
    clock.push(Duration.ofMinutes(10).minusNanos(1000));
    room.assertShown(false);
    clock.push(Duration.ofNanos(1000));
    room.assertShown(true);
    ada.get(PAGE)
        .then()
        .body(containsString("On now"))
        .body(containsString("role=\"status\">\n<div class=\"callout\" data-tone=\"warn\">"));
    clock.push(Duration.ofMinutes(10).minusNanos(1000));
    room.assertShown(true);
    clock.push(Duration.ofNanos(1000));
    room.assertShown(false);
    ada.get(PAGE).then().body(containsString("Over"));
  }

  @Test
  void fragmentsAndOtherPeoplesListsAreFreeOfIt() {
    room.make("until", room.minute(20)).then().statusCode(303);
    room.alice()
        .request()
        .header("HX-Request", "true")
        .get("/en/models/cards")
        .then()
        .statusCode(200)
        .body(not(containsString("A pause at noon")));
    for (String path : List.of(PAGE, room.page())) {
      room.alice().get(path).then().statusCode(404);
      new Browser().get(path).then().statusCode(404);
    }
    room.alice().post(room.page() + "/ending").then().statusCode(404);
    room.assertShown(true);
  }

  @Test
  void pagesThatShowItAreNotKept() {
    new Browser().get("/en/models").then().header("Cache-Control", containsString("no-cache"));
  }

  @Test
  void itIsEndedEarlyAndTheLogTellsIt() {
    Instant planned = room.at(600);
    room.make("until", room.minute(600)).then().statusCode(303);
    room.assertShown(true);
    clock.push(Duration.ofSeconds(90));
    ada.post(room.page() + "/ending").then().statusCode(303);
    room.assertShown(false);
    assertTrue(
        room.state("announcement.made", "state_after").contains("en=A pause at noon\nzh-Hans="));
    assertTrue(room.state("announcement.ended", "state_before").contains("until=" + planned));
    assertTrue(
        room.state("announcement.ended", "state_after").contains("until=" + clock.instant()),
        room.state("announcement.ended", "state_after"));
    ada.get("/en/admin/audit?subject=" + room.id())
        .then()
        .body(containsString("Announcement ended"))
        .body(containsString("/admin/announcements/" + room.id()));
    ada.post(room.page() + "/ending")
        .then()
        .statusCode(409)
        .body(containsString("Nothing was changed"));
  }

  @Test
  void threeAreShownTheNewestFirst() {
    for (String text : List.of("First of four", "Second", "Third", "Fourth")) {
      room.make("en", text, "until", room.minute(60)).then().statusCode(303);
      clock.push(Duration.ofSeconds(1));
    }
    String page = new Browser().get("/en/docs").body().asString();
    assertTrue(page.indexOf("Fourth") < page.indexOf("Third"));
    assertTrue(page.indexOf("Third") < page.indexOf("Second"));
    assertTrue(page.contains("Second") && !page.contains("First of four"));
    ada.get(PAGE).then().body(containsString("Behind newer ones"));
  }

  @Test
  void whatAnotherInstanceAnnouncesIsSeenWithinSeconds() {
    room.make("until", room.minute(20)).then().statusCode(303);
    // As another instance would: this one is not told.
    sql.update("update announcement set en = 'Told elsewhere'");
    assertTimeoutPreemptively(
        Duration.ofSeconds(8),
        () -> {
          while (!announcements.current().get(0).terms().text(Language.EN).startsWith("Told")) {
            Thread.onSpinWait();
          }
        });
    new Browser().get("/en/models").then().body(containsString("Told elsewhere"));
  }

  @Test
  void pagesOutliveTheTable() {
    room.make("until", room.minute(20)).then().statusCode(303);
    sql.update("alter table announcement rename to announcement_away");
    try {
      announcements.refresh();
      room.assertShown(true);
      clock.push(Duration.ofMinutes(20));
      room.assertShown(false);
    } finally {
      sql.update("alter table announcement_away rename to announcement");
    }
  }
}
