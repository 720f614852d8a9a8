package org.modelsquare.playground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** A retired model says so, leads to its successor, and takes nothing any more. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RetiredModelTest {

  @Inject Catalog catalog;
  @Inject ApiHouse house;
  @Inject Studio studio;

  @ParameterizedTest
  @EnumSource
  void itsPageLeadsToTheSuccessorAndHasNoForm(Language language) {
    for (VideoModel model : retired()) {
      String root = "/" + language.path() + "/models/";
      Response answer = new Browser().get(root + model.id());
      assertEquals(200, answer.statusCode(), model.id());
      String page = answer.body().asString();
      assertTrue(page.contains("href=\"" + root + end(model).replacedBy() + "\""), model.id());
      assertTrue(page.contains(end(model).on().toString()), model.id());
      assertTrue(page.contains("id=\"params\""), "what it accepted stays: " + model.id());
      for (String gone : List.of("id=\"play-form\"", "href=\"#play\"", "id=\"pricing\"")) {
        assertFalse(page.contains(gone), model.id() + " has " + gone);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSquareNamesTheSuccessor(Language language) {
    String root = "/" + language.path() + "/models";
    String square = new Browser().get(root + "?status=deprecated").body().asString();
    for (VideoModel model : retired()) {
      assertTrue(square.contains(root + "/" + model.id() + "\""), model.id());
      assertTrue(square.contains(root + "/" + end(model).replacedBy() + "\""), model.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "draft", "launch-subscription", "uploads"})
  void nothingIsTakenAndNobodyIsAskedToSignUp(String door) {
    Visitor alice = studio.newcomer();
    for (Browser browser : List.of(new Browser(), alice.browser())) {
      browser
          .post("/en/models/sora-2/" + door, "prompt", "A boat")
          .then()
          .statusCode(410)
          .body(containsString("This model is retired"))
          .body(containsString("/en/models/viduq3-pro\""))
          .body(not(containsString("play-form")));
    }
    assertEquals(0, studio.jobCount(alice));
    assertEquals("10", studio.balance(alice).available().toString());
  }

  @Test
  void programsAreToldWhatToUseInstead() {
    Holder alice = house.holder();
    for (VideoModel model : retired()) {
      Retirement end = end(model);
      alice
          .call()
          .body(Map.of("model", model.id(), "prompt", "A boat"))
          .post("/v1/videos/generations")
          .then()
          .statusCode(404)
          .body("error.code", equalTo("model_not_available"))
          .body("error.replaced_by", equalTo(end.replacedBy()))
          .body("error.message", containsString("was retired on " + end.on()));
      alice
          .call()
          .get("/v1/models/" + model.id())
          .then()
          .body("status", equalTo("deprecated"))
          .body("retired_on", equalTo(end.on().toString()))
          .body("replaced_by", equalTo(end.replacedBy()));
    }
    assertEquals(0, studio.jobCount(alice.visitor()));
  }

  private List<VideoModel> retired() {
    List<VideoModel> models = catalog.all().stream().filter(VideoModel::isRetired).toList();
    assertFalse(models.isEmpty());
    return models;
  }

  private static Retirement end(VideoModel model) {
    return Objects.requireNonNull(model.retirement());
  }
}
