package org.modelsquare.admin.announcements;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.admin.announcements.Newsroom.PAGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** What an operator types, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnnouncementFormTest {

  @Inject Newsroom room;
  @Inject Cast cast;
  @Inject TestClock clock;

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
  void whatIsPlannedCanBeChangedAndDeleted() {
    room.make("from", room.minute(10), "until", room.minute(20)).then().statusCode(303);
    String page = room.page();
    ada.get(page)
        .then()
        .statusCode(200)
        .body(containsString("value=\"" + room.minute(10) + "\""))
        .body(containsString("中午停機"));
    ada.post(page, room.form("en", "No pause", "from", "", "until", room.minute(5)))
        .then()
        .statusCode(303);
    new Browser().get("/en/models").then().body(containsString("No pause"));
    assertTrue(
        room.state("announcement.changed", "state_before").startsWith("en=A pause at noon\n"));
    assertTrue(room.state("announcement.changed", "state_after").startsWith("en=No pause\n"));
    ada.post(page + "/deletion").then().statusCode(409);
    room.make("from", room.minute(10), "until", room.minute(20)).then().statusCode(303);
    String last = room.id();
    ada.post(PAGE + "/" + last + "/deletion").then().statusCode(303);
    ada.get(PAGE + "/" + last).then().statusCode(404);
    assertTrue(room.state("announcement.deleted", "state_before").contains("level=warn"));
  }

  @Test
  void whatHasBegunMeanwhileIsNotChangedAndNothingTypedIsLost() {
    room.make("from", room.minute(1), "until", room.minute(20)).then().statusCode(303);
    String page = room.page();
    clock.push(Duration.ofMinutes(2));
    ada.post(page, room.form("en", "Too late", "until", room.minute(30)))
        .then()
        .statusCode(409)
        .body(containsString("Nothing was changed"))
        .body(containsString("Too late</textarea>"))
        .body(containsString("action=\"" + PAGE + "\""));
    new Browser().get("/en/models").then().body(containsString("A pause at noon"));
  }

  @Test
  void whatIsWrongIsNamedAndStays() {
    String long201 = "好".repeat(201);
    room.make("en", " ", "zh_hans", long201, "level", "loud", "from", "soon", "until", "")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#en\">Enter the sentence in English"))
        .body(containsString("href=\"#zh_hans\">The sentence in simplified Chinese is too long"))
        .body(containsString("href=\"#level\">Choose a level"))
        .body(containsString("href=\"#from\">From: enter a date and time"))
        .body(containsString("href=\"#until\">Until: enter a date and time"))
        .body(containsString(long201 + "</textarea>"))
        .body(containsString("中午停機</textarea>"))
        .body(containsString("value=\"soon\""));
    room.make("from", room.minute(9), "until", room.minute(9))
        .then()
        .statusCode(422)
        .body(containsString("after the beginning"));
    room.make("until", room.minute(-1))
        .then()
        .statusCode(422)
        .body(containsString("a moment to come"));
    for (String link : List.of("//a.example", "https://a.example", "pricing", "/\\a", "/a b")) {
      room.make("until", room.minute(9), "link", link)
          .then()
          .statusCode(422)
          .body(containsString("one slash"))
          .body(containsString("value=\"" + link + "\""));
    }
    assertEquals(0L, room.count());
    room.make("until", room.minute(9), "zh_hans", "𠮷".repeat(200)).then().statusCode(303);
  }

  @Test
  void itIsTextAndItsLinkLeadsToTheReadersLanguage() {
    room.make("en", "<b>Bold</b>\r\n& new", "until", room.minute(9), "link", "/en/pricing?for=a#b")
        .then()
        .statusCode(303);
    new Browser()
        .get("/en/models")
        .then()
        .body(containsString("&lt;b&gt;Bold&lt;/b&gt; &amp; new <a href=\"/en/pricing?for=a#b\">"))
        .body(not(containsString("<b>Bold")));
    new Browser()
        .get("/zh-hant/models")
        .then()
        .body(containsString("href=\"/zh-hant/pricing?for=a#b\">瞭解詳情</a>"));
    ada.get(room.page())
        .then()
        .body(containsString("href=\"/en/pricing?for=a#b\">Read more</a>"))
        .body(containsString("href=\"/zh-hans/pricing?for=a#b\">了解详情</a>"));
  }

  @Test
  void momentsAreThoseOfTheOperatorsZone() {
    cast.sql("update account set time_zone = 'Asia/Taipei' where email = 'ada@example.org'");
    String local = LocalDateTime.ofInstant(room.at(10), ZoneId.of("Asia/Taipei")).toString();
    room.make("from", local, "until", local.replaceFirst("^\\d{4}", "2999")).then().statusCode(303);
    ada.get(room.page())
        .then()
        .body(containsString("value=\"" + local + "\""))
        .body(containsString("UTC+08:00"));
    clock.push(Duration.ofMinutes(10));
    room.assertShown(true);
  }
}
