package org.modelsquare.jobs.history;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.JobDeletion;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Searching, taking along, deleting and getting back what an account did. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryTest {

  private static final String LIST = "/en/console/jobs";
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  @Inject Studio studio;
  @Inject JobDeletion deletion;

  @Test
  void searchesByStateModelAndDay() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    String link = "href=\"" + LIST + "/" + job + "\"";
    for (String search :
        List.of("", "?status=queued", "?model=sandbox-reel", "?from=2020-01-01&to=9000-01-01")) {
      alice.browser().get(LIST + search).then().body(containsString(link));
      alice.browser().get(LIST + search).then().body(not(containsString("view=table\" hx")));
    }
    for (String search :
        List.of("?status=failed", "?model=sandbox-lab", "?to=2020-01-01", "?key=key_none")) {
      alice
          .browser()
          .get(LIST + search)
          .then()
          .body(not(containsString(link)))
          .body(containsString("No video matches these filters"));
    }
    alice
        .browser()
        .get(LIST + "?view=table&from=2026-02-31")
        .then()
        .body(containsString(link))
        .body(containsString("Please give a day"))
        .body(containsString("value=\"2026-02-31\""))
        .body(containsString("<caption id=\"videos-c\">"));
  }

  @Test
  void onePollAsksForAllThatRunAndEndsWithThem() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    String news = LIST + "/news?job=" + job + "&view=grid";
    alice
        .browser()
        .get(LIST)
        .then()
        .body(containsString("hx-get=\"" + news.replace("&", "&amp;") + "\" hx-trigger=\"every "));
    alice.browser().get(news).then().body(containsString("hx-trigger"));
    studio.pass(ENOUGH);
    alice
        .browser()
        .get(news)
        .then()
        .body(not(containsString("hx-trigger")))
        .body(containsString("id=\"pic-" + job + "\" hx-swap-oob=\"true\""))
        .body(containsString("<video"))
        .body(containsString("Done"));
    studio.newcomer().browser().get(news).then().statusCode(200).body(not(containsString(job)));
  }

  @Test
  void packsTheChosenVideosWithTheirReceipts() throws IOException {
    Visitor alice = studio.newcomer();
    String first = studio.order(alice, "Sea");
    String second = studio.order(alice, "Land");
    studio.pass(ENOUGH);
    String bob = studio.order(studio.newcomer(), "Secret");
    Response answer =
        alice.browser().post(LIST + "/videos.zip", "job", first, "job", second, "job", bob);
    answer.then().statusCode(200).contentType("application/zip");
    Map<String, byte[]> entries = entries(answer.body().asByteArray());
    assertEquals(4, entries.size(), entries.keySet().toString());
    String folder = "sandbox-reel-" + first;
    String page = alice.browser().get(LIST + "/" + first).body().asString();
    String video = page.replaceAll("(?s).*<video[^>]* src=\"([^\"]+)\".*", "$1");
    assertArrayEquals(
        alice.browser().get(video.replace("&amp;", "&")).body().asByteArray(),
        entries.get(folder + "/video.mp4"));
    assertTrue(new String(entries.get(folder + "/receipt.json")).contains(first));
    assertTrue(location(alice.browser().post(LIST + "/videos.zip")).endsWith("?none=1"));
  }

  @Test
  void deletionsCanBeUndoneForAnHour() {
    Visitor alice = studio.newcomer();
    String done = studio.order(alice, "Sea");
    studio.pass(ENOUGH);
    String running = studio.order(alice, "Land");
    String balance = studio.balance(alice).available().toString();
    Response answer =
        alice.browser().post(LIST + "/deletion?view=table", "job", done, "job", running);
    assertEquals(303, answer.statusCode());
    String back = location(answer);
    assertTrue(back.endsWith("?view=table&deleted=" + done + "&running=1"), back);
    alice
        .browser()
        .get(LIST + "?deleted=" + done + "&running=1")
        .then()
        .body(containsString("1 video was deleted."))
        .body(containsString("still being made"))
        .body(not(containsString("href=\"" + LIST + "/" + done + "\"")));
    alice.browser().get(LIST + "/" + done).then().statusCode(404);
    studio.newcomer().browser().post(LIST + "/restoration", "job", done);
    alice.browser().get(LIST + "/" + done).then().statusCode(404);
    deletion.removeLeftovers();
    assertTrue(
        location(alice.browser().post(LIST + "/restoration", "job", done)).endsWith("restored=1"));
    alice.browser().get(LIST + "/" + done).then().statusCode(200).body(containsString("<video"));
    assertEquals(balance, studio.balance(alice).available().toString());
  }

  @Test
  void afterTheHourAVideoIsGoneForGood() {
    Visitor alice = studio.newcomer();
    String done = studio.order(alice, "Sea");
    studio.pass(ENOUGH);
    String media = studio.job(done).mediaId();
    alice.browser().post(LIST + "/deletion", "job", done);
    studio.pass(JobDeletion.RESTORABLE);
    deletion.removeLeftovers();
    assertTrue(
        location(alice.browser().post(LIST + "/restoration", "job", done)).endsWith("restored=0"));
    assertEquals(null, studio.job(done).mediaId(), "was " + media);
    alice.browser().get(LIST + "?deleted=" + done).then().body(not(containsString("Undo")));
  }

  @Test
  void exportsWhatTheSearchFinds() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "=1+1, \"Sea\"");
    alice
        .browser()
        .get("/en/console/jobs.csv")
        .then()
        .statusCode(200)
        .contentType("text/csv; charset=UTF-8")
        .body(containsString(job))
        .body(containsString("\"'=1+1, \"\"Sea\"\"\""));
    alice
        .browser()
        .get("/en/console/jobs.json?status=queued")
        .then()
        .statusCode(200)
        .body(containsString("\"id\":\"" + job + "\""));
    assertEquals(
        "[]", alice.browser().get("/en/console/jobs.json?status=failed").body().asString());
  }

  private static String location(Response answer) {
    return answer.getHeader("Location");
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
