package org.modelsquare.observability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modelsquare.mail.MailServer;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** The metrics tell what the house does, to whoever has the token. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class MetricsTest {

  private static final String DOOR = "/q/metrics";
  private static final Pattern NAME = Pattern.compile("\\b(modelsquare_[a-z_]+)");
  private static final String DONE = "modelsquare_jobs_finished_total";
  private static final String COMPLETED = "status=\"completed\"";
  private static final Path DOCS = Path.of("docs");

  @Inject HouseMetrics metrics;
  @Inject Studio studio;

  @Test
  void strangersFindNone() {
    given().get(DOOR).then().statusCode(404);
    given().header("Authorization", "Bearer wrong").get(DOOR).then().statusCode(404);
    given().urlEncodingEnabled(false).get("/q/%6Detrics").then().statusCode(404);
    given().get("/q/./metrics").then().statusCode(404);
  }

  @Test
  void jobsAreCountedWhileTheyRunAndWhenTheyEnd() {
    studio.pass(Duration.ofSeconds(30));
    Visitor alice = studio.newcomer();
    studio.order(alice, "A secret heron");
    metrics.read();
    String before = scrape();
    assertEquals(1, figure(before, "modelsquare_jobs_unfinished", "state=\"queued\""));
    assertTrue(figure(before, "modelsquare_credits_held", "") > 1);
    double done = figure(before, DONE, COMPLETED);
    double captured = figure(before, "modelsquare_credits_captured_total", "");
    studio.pass(Duration.ofSeconds(30));
    metrics.read();
    String after = scrape();
    assertEquals(0, figure(after, "modelsquare_jobs_unfinished", "state=\"queued\""));
    assertEquals(done + 1, figure(after, DONE, COMPLETED));
    assertTrue(figure(after, "modelsquare_credits_captured_total", "") > captured + 1);
    assertTrue(figure(after, "modelsquare_provider_calls_seconds_count", "call=\"submit\"") >= 1);
    assertEquals(0, figure(after, "modelsquare_ledger_findings", ""));
  }

  @Test
  void noIdAndNoPromptBecomesTheNameOfASeries() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "A secret heron");
    alice.browser().get("/en/console/jobs/" + job).then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + MailServer.METRICS_TOKEN)
        .get(DOOR)
        .then()
        .body(containsString("http_server_requests_seconds"))
        .body(not(containsString("video_0")))
        .body(not(containsString("heron")));
  }

  /** The dashboard and the alerts ask for nothing that is not there. */
  @Test
  void whatIsDrawnAndAlertedExists() throws IOException {
    studio.order(studio.newcomer(), "A heron");
    studio.pass(Duration.ofSeconds(30));
    metrics.read();
    Set<String> known = names(scrape());
    for (String file : new String[] {"dashboard.json", "alerts.yaml"}) {
      Set<String> asked = names(Files.readString(DOCS.resolve("observability").resolve(file)));
      asked.removeAll(known);
      assertEquals(Set.of(), asked, file);
    }
    Set<String> told = names(Files.readString(DOCS.resolve("observability.md")));
    // Of a timer the document gives the name, the scrape its three series.
    known.removeIf(each -> told.contains(each.replaceAll("_(count|sum|max)$", "")));
    known.removeAll(told);
    assertEquals(Set.of(), known, "not in docs/observability.md");
  }

  private static String scrape() {
    return given()
        .header("Authorization", "Bearer " + MailServer.METRICS_TOKEN)
        .get(DOOR)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static double figure(String scrape, String name, String label) {
    return scrape
        .lines()
        .filter(line -> line.startsWith(name) && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    // Lines of explanation lack the endings that the series have.
    Matcher name = NAME.matcher(text.replaceAll("(?m)^# .*$", ""));
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }
}
