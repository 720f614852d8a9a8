package org.modelsquare.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelStatus;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.core.Language;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GuidePagesTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\((http[^)]+)\\)");

  @Inject Catalog catalog;
  @Inject Guides guides;

  @ParameterizedTest
  @EnumSource
  void everyModelHasItsApiPage(Language language) {
    for (VideoModel model : catalog.all()) {
      String path = "/" + language.path() + "/models/" + model.id() + "/api";
      String page = page(path);
      assertTrue(page.contains("type=\"text/markdown\" href=\"" + path + ".md\""), path);
      boolean callable = model.status() == ModelStatus.LIVE;
      assertEquals(!callable, page.contains("class=\"ribbon\""), path);
      List<String> ids = ID.matcher(page).results().map(each -> each.group(1)).toList();
      assertEquals(ids.stream().distinct().toList(), ids, path);
      for (Parameter parameter : model.parameters().all()) {
        assertTrue(page.contains("<code translate=\"no\">" + parameter.name() + "</code>"), path);
      }
      assertEquals(callable, !page.contains("data-tone=\"warn\""), "warns: " + path);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twinsHoldTheFactsOfTheirPages(Language language) {
    for (VideoModel model : catalog.all()) {
      ModelTables facts = new ModelTables(model, new Words(language));
      String root = "/" + language.path() + "/models/" + model.id();
      String api = markdown(root + "/api.md");
      String sheet = markdown(root + ".md");
      for (String twin : List.of(api, sheet)) {
        assertTrue(twin.contains(RequestBody.of(model, facts.draft())), root);
        for (Parameter parameter : model.parameters().all()) {
          assertTrue(twin.contains("`" + parameter.name() + "`"), root + parameter.name());
          assertTrue(twin.contains(parameter.info().defaultText()), root);
        }
        facts.price().ifPresent(price -> assertTrue(twin.contains(price.toString()), root));
      }
      for (ContractError error : ContractError.ALL) {
        assertTrue(api.contains("| " + error.status() + " | `" + error.code() + "` |"), root);
      }
      assertFalse(api.contains("{base}") || api.contains("{name}"), root);
    }
  }

  /** A request of the guide is one that the model takes. */
  @ParameterizedTest
  @EnumSource
  void requestsAreValid(Language language) {
    for (VideoModel model : catalog.all()) {
      var draft = new ModelTables(model, new Words(language)).draft();
      assertTrue(draft.isValid(), model.id() + draft);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOverviewNamesEveryModel(Language language) {
    String root = "/" + language.path();
    String page = page(root + "/docs");
    String twin = markdown(root + "/docs.md");
    String list = markdown(root + "/models.md");
    for (VideoModel model : catalog.all()) {
      assertTrue(page.contains("href=\"" + root + "/models/" + model.id() + "/api\""));
      assertTrue(twin.contains("/models/" + model.id() + "/api.md)"));
      assertTrue(list.contains("`" + model.id() + "`"));
    }
    assertTrue(page(root + "/models").contains("type=\"text/markdown\""));
    assertTrue(
        page(root + "/models/sandbox-reel")
            .contains("href=\"" + root + "/models/sandbox-reel.md\""));
  }

  @Test
  void anAliasLeadsToTheModel() {
    for (String ending : List.of(".md", "/api", "/api.md")) {
      Response answer = new Browser().get("/en/models/sandbox" + ending);
      assertEquals(301, answer.statusCode());
      assertTrue(answer.getHeader("Location").endsWith("/en/models/sandbox-reel" + ending));
      assertEquals(404, new Browser().get("/en/models/none" + ending).statusCode());
    }
  }

  @Test
  void everyLinkForReadingProgramsLeadsSomewhere() {
    String index = markdown("/llms.txt");
    assertTrue(index.startsWith("# Model Square\n\n> "));
    List<String> links = LINK.matcher(index).results().map(each -> each.group(1)).toList();
    assertTrue(links.size() > 2 * catalog.all().size());
    for (String link : links) {
      assertTrue(link.startsWith(guides.origin()), link);
      assertEquals(
          200, new Browser().get(link.substring(guides.origin().length())).statusCode(), link);
    }
    assertTrue(markdown("/llms-full.txt").length() > index.length() * 10);
  }

  private static String page(String path) {
    Response answer = new Browser().get(path);
    assertEquals(200, answer.statusCode(), path);
    assertTrue(answer.getContentType().startsWith("text/html"), path);
    return answer.asString();
  }

  private static String markdown(String path) {
    Response answer = new Browser().get(path);
    assertEquals(200, answer.statusCode(), path);
    assertEquals(
        "text/markdown;charset=utf-8",
        answer.getContentType().replace(" ", "").toLowerCase(java.util.Locale.ROOT),
        path);
    return answer.asString();
  }
}
