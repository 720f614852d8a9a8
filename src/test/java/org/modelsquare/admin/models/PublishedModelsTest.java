package org.modelsquare.admin.models;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Sql;
import org.modelsquare.publication.Publications;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** Operators decide how models stand and bring new ones, and everybody sees it at once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublishedModelsTest {

  private static final String REEL = "sandbox-reel";
  private static final String ADDED = "studio-import";
  private static final String ORDERED = "studio-ordered";
  private static final String PAGE = "/en/admin/models/";

  @Inject Cast cast;
  @Inject ApiHouse house;
  @Inject Studio studio;
  @Inject Sql sql;
  @Inject Publications publications;

  private Browser ada;
  private Browser visitor;

  @BeforeEach
  void begin() {
    cast.forgetAttempts();
    ada = cast.browser("ada");
    visitor = new Browser();
  }

  @AfterEach
  void asItWas() {
    sql.update("delete from model_publication");
    sql.update("update publication_round set number = number + 1");
    publications.refresh();
  }

  @Test
  void aHiddenModelIsForOperatorsOnlyAndTakesNoOrders() {
    Holder holder = house.holder();
    decide(REEL, "hidden", "").then().statusCode(303);
    visitor.get("/en/models").then().body(not(containsString("/en/models/" + REEL + "\"")));
    visitor.get("/en/models/" + REEL).then().statusCode(404);
    visitor.get("/sitemap.xml").then().body(not(containsString(REEL)));
    holder.call().get("/v1/models").then().body(not(containsString("\"" + REEL + "\"")));
    holder
        .call()
        .contentType("application/json")
        .body("{\"model\":\"" + REEL + "\",\"prompt\":\"A heron\"}")
        .post("/v1/videos/generations")
        .then()
        .statusCode(404)
        .body("error.code", equalTo("model_not_found"));
    ada.get("/en/models/" + REEL)
        .then()
        .statusCode(200)
        .body(containsString("Only operators see this page."));
    decide(REEL, StandingForm.DESCRIBED, "").then().statusCode(303);
    visitor
        .get("/en/models/" + REEL)
        .then()
        .statusCode(200)
        .body(not(containsString("No longer offered")));
  }

  @Test
  void aModelCanBecomeAPlaceholderOrEnd() {
    decide(REEL, "coming_soon", "").then().statusCode(303);
    visitor.get("/en/models/" + REEL).then().body(containsString("Coming soon"));
    decide(REEL, "deprecated", "").then().statusCode(422).body(containsString("replacement-err"));
    decide(REEL, "deprecated", REEL).then().statusCode(422);
    decide(REEL, "deprecated", "no-such-model")
        .then()
        .statusCode(422)
        .body(containsString("value=\"no-such-model\""))
        .body(containsString("No other model that is offered has this id"));
    decide(REEL, "deprecated", "kling-v3-fast").then().statusCode(303);
    visitor
        .get("/en/models/" + REEL)
        .then()
        .body(containsString("No longer offered"))
        .body(containsString("/en/models/kling-v3-fast"));
    decide("kling-v3-fast", "hidden", "").then().statusCode(303);
    visitor.get("/en/models/" + REEL).then().statusCode(200);
    ada.get(PAGE + REEL)
        .then()
        .body(containsString("Its replacement kling-v3-fast is not offered here."));
  }

  @Test
  void everyDecisionIsInTheLogWithWhatWasBefore() {
    decide(REEL, "coming_soon", "").then().statusCode(303);
    decide(REEL, "live", "").then().statusCode(303);
    ada.get("/en/admin/audit?action=model.standing&subject=" + REEL)
        .then()
        .body(containsString("Model decided"))
        .body(containsString("Before: </span>coming_soon</del>"))
        .body(containsString("After: </span>live</ins>"))
        .body(containsString("for the test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void aDecisionNeedsAReason(String language) {
    ada.post(
            "/" + language + "/admin/models/" + REEL + "/standing",
            "standing",
            "hidden",
            "replacement",
            "",
            "reason",
            "")
        .then()
        .statusCode(422)
        .body(containsString("id=\"reason-err\""));
    visitor.get("/en/models/" + REEL).then().statusCode(200);
  }

  @Test
  void anImportedModelIsHiddenUntilItIsPublishedAndCanBeLetGo() {
    send(descriptor(ADDED)).then().statusCode(200).body(containsString("No model has this id yet"));
    assertTrue(sql.all("select 1 from model_publication", row -> 1).isEmpty());
    confirm(descriptor(ADDED)).then().statusCode(303);
    visitor.get("/en/models/" + ADDED).then().statusCode(404);
    decide(ADDED, "live", "").then().statusCode(303);
    visitor.get("/en/models").then().body(containsString("/en/models/" + ADDED + "\""));
    ada.get(PAGE + ADDED + "/descriptor").then().body(equalTo(descriptor(ADDED)));
    ada.post(PAGE + ADDED + "/withdrawal").then().statusCode(409);
    decide(ADDED, "hidden", "").then().statusCode(303);
    ada.post(PAGE + ADDED + "/withdrawal").then().statusCode(303);
    ada.get(PAGE + ADDED).then().statusCode(404);
    ada.get("/en/admin/audit?subject=" + ADDED)
        .then()
        .body(containsString("Descriptor imported"))
        .body(containsString("Descriptor let go"));
  }

  @Test
  void aModelOfWhichSomethingWasOrderedStays() {
    confirm(descriptor(ORDERED)).then().statusCode(303);
    decide(ORDERED, "live", "").then().statusCode(303);
    Holder holder = house.holder();
    String job =
        holder
            .call()
            .contentType("application/json")
            .body("{\"model\":\"" + ORDERED + "\",\"prompt\":\"A heron\"}")
            .post("/v1/videos/generations")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    decide(ORDERED, "hidden", "").then().statusCode(303);
    ada.post(PAGE + ORDERED + "/withdrawal").then().statusCode(409);
    holder
        .visitor()
        .browser()
        .get("/en/console/jobs/" + job)
        .then()
        .statusCode(200)
        .body(containsString("Studio Import"));
  }

  @Test
  void anImportSaysWhatItWouldChangeAndTheFileComesBack() {
    String dearer = descriptor(REEL).replace("per_second: \"0.4\"", "per_second: \"0.7\"");
    send(dearer)
        .then()
        .statusCode(200)
        .body(containsString("<code translate=\"no\">copy</code>"))
        .body(containsString("<code translate=\"no\">pricing</code>"));
    confirm(dearer).then().statusCode(303);
    visitor.get("/en/models/" + REEL).then().body(containsString("0.7"));
    ada.post(PAGE + REEL + "/withdrawal").then().statusCode(303);
    visitor.get("/en/models/" + REEL).then().body(not(containsString("Studio Import")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: x",
        "just words",
        ": : :\n\t- broken",
        "id: import",
        "[]",
        "modes: []\nid: studio-import"
      })
  void whatCannotBeReadIsSaidAndStaysInTheForm(String text) {
    send(text)
        .then()
        .statusCode(422)
        .body(containsString("This is what its reader says"))
        .body(containsString("id=\"yaml-err\""));
    assertTrue(sql.all("select 1 from model_publication", row -> 1).isEmpty());
  }

  @Test
  void whatALaterVersionCannotReadIsLeftOutAndNamed() {
    sql.update(
        "insert into model_publication (model_id, descriptor) values ('studio-old', 'id: studio-old')");
    sql.update("update publication_round set number = number + 1");
    publications.refresh();
    visitor.get("/en/models").then().statusCode(200);
    assertTrue(publications.problems().get(0).contains("studio-old"));
    studio.wait(Duration.ofSeconds(6));
    ada.get("/en/admin/doctor")
        .then()
        .body(containsString("Imported models"))
        .body(containsString("studio-old"));
  }

  @Test
  void aClashThatAnUpgradeBringsLeavesDecisionsInForce() {
    sql.update(
        "insert into model_publication (model_id, descriptor) values (?, ?)",
        ADDED,
        descriptor(ADDED).replace("aliases: []", "aliases: [kling-v3-fast]"));
    sql.update(
        """
        insert into model_publication (model_id, standing, decided_at)
        values (?, 'hidden', now())
        """,
        REEL);
    sql.update("update publication_round set number = number + 1");
    publications.refresh();
    assertTrue(publications.problems().get(0).contains("kling-v3-fast"));
    visitor.get("/en/models/" + REEL).then().statusCode(404);
    visitor.get("/en/models/kling-v3-fast").then().statusCode(200);
  }

  @Test
  void namesThatAreTakenAreRefused() {
    String clash = descriptor(ADDED).replace("aliases: []", "aliases: [kling-v3-fast]");
    send(clash).then().statusCode(422).body(containsString("Two models answer to kling-v3-fast"));
    confirm(clash).then().statusCode(422);
    assertEquals(0, sql.all("select 1 from model_publication", row -> 1).size());
    send(descriptor("import")).then().statusCode(422);
    send("").then().statusCode(422).body(containsString("Choose a file or enter the text"));
  }

  private Response decide(String id, String standing, String replacement) {
    return ada.post(
        PAGE + id + "/standing",
        "standing",
        standing,
        "replacement",
        replacement,
        "reason",
        "for the test");
  }

  private Response send(String yaml) {
    return ada.postMultipart("/en/admin/models/import", "yaml", yaml);
  }

  private Response confirm(String yaml) {
    return ada.post("/en/admin/models/import/confirmation", "yaml", yaml);
  }

  /** A known model under another id and name. */
  private static String descriptor(String id) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream known =
        Objects.requireNonNull(loader.getResourceAsStream("catalog/" + REEL + ".yaml"))) {
      return new String(known.readAllBytes(), StandardCharsets.UTF_8)
          .replace("id: " + REEL, "id: " + id)
          .replace("aliases: [sandbox]", "aliases: []")
          .replaceAll("(?m)^    name: .*$", "    name: Studio Import");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
