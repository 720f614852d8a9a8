package org.modelsquare.admin.firststeps;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** The list of first steps says what is so, tries what can be tried, and ends. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FirstStepsTest {

  private static final String PAGE = "/en/admin/setup";

  @Inject Cast cast;
  @Inject Sql sql;

  @ConfigProperty(name = "modelsquare.data-dir")
  Path dataFolder;

  private Browser ada;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    ada = cast.browser("ada");
    asItWas();
  }

  @AfterEach
  void asItWas() {
    sql.update("delete from first_step");
  }

  @Test
  void theStoreIsTriedWithARealFileThatIsGoneAfterwards() throws IOException {
    Set<Path> before = files();
    ada.get(PAGE).then().body(containsString("New videos go to: folder"));
    ada.post(PAGE + "/storage/trial").then().statusCode(303);
    assertEquals(
        "tried", sql.all("select outcome from first_step", row -> row.getString(1)).get(0));
    ada.get(PAGE).then().body(containsString("It worked."));
    assertEquals(before, files());
  }

  @Test
  void theAddressIsComparedWithTheOneThatIsUsed() {
    ada.get(PAGE)
        .then()
        .body(containsString("which is http://localhost:8080"))
        .body(containsString("You came by http://localhost:"));
    ada.request()
        .header("Host", "localhost:8080")
        .get(PAGE)
        .then()
        .body(containsString("It is not https."));
  }

  @Test
  void whatIsNotNeededIsPutAsideAndTakenUpAgain() {
    int left = left();
    ada.post(PAGE + "/mail/skip").then().statusCode(303);
    ada.post(PAGE + "/brand/skip").then().statusCode(303);
    assertEquals(left - 2, left());
    ada.post(PAGE + "/mail/need").then().statusCode(303);
    assertEquals(left - 1, left());
    for (String step : new String[] {"address", "storage", "none"}) {
      ada.post(PAGE + "/" + step + "/skip").then().statusCode(404);
    }
    ada.post(PAGE + "/brand/trial").then().statusCode(404);
    ada.get("/en/admin/audit?action=step.skipped&subject=brand")
        .then()
        .body(containsString("First step put aside"));
  }

  @Test
  void theOverviewSpeaksOfItUntilAllIsDone() {
    ada.get("/en/admin").then().body(containsString("steps of the setup are left"));
    for (String step : new String[] {"operator", "brand", "provider", "mail"}) {
      ada.post(PAGE + "/" + step + "/skip").then().statusCode(303);
    }
    ada.post(PAGE + "/storage/trial").then().statusCode(303);
    ada.request()
        .header("Host", "localhost:8080")
        .get("/en/admin")
        .then()
        .statusCode(200)
        .body(not(containsString("of the setup")));
  }

  private int left() {
    String page = ada.get(PAGE).asString();
    assertTrue(page.contains("To do"));
    return page.split("To do", -1).length - 1;
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(dataFolder.resolve("media"))) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
