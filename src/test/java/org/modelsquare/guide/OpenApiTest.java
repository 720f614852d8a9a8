package org.modelsquare.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.web.RouteTable;

/** The OpenAPI document is whole and true: it and the routes under /v1 agree both ways. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenApiTest {

  private static final Set<String> VERBS =
      Set.of("get", "post", "put", "delete", "patch", "head", "options");

  /** HEAD is GET without the body, and is not told by itself. */
  @Test
  void coversTheRoutesOfTheApiAndNothingElse() throws JsonProcessingException {
    Set<String> documented = new TreeSet<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (VERBS.contains(verb) && !isOfTests(path.getKey())) {
                            documented.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    Set<String> routes =
        RouteTable.read().stream()
            .filter(route -> route.contains(" /v1/") && !route.startsWith("HEAD"))
            .map(route -> route.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(routes, documented);
  }

  /** The overview lists what there is. */
  @Test
  void theGuideListsTheSameEndpoints() {
    Set<String> routes =
        RouteTable.read().stream()
            .filter(route -> route.contains(" /v1/") && !route.startsWith("HEAD"))
            .collect(Collectors.toCollection(TreeSet::new));
    if (routes.isEmpty()) {
      return;
    }
    Set<String> listed = new TreeSet<>();
    GuideFiles.table("endpoints")
        .forEach(dialect -> dialect.fieldNames().forEachRemaining(listed::add));
    assertEquals(routes, listed);
  }

  @Test
  void saysWhereAndHow() throws JsonProcessingException {
    JsonNode document = document();
    assertTrue(document.path("openapi").asText().startsWith("3."));
    assertEquals("Model Square API", document.at("/info/title").asText());
    String origin = ConfigProvider.getConfig().getValue("modelsquare.public-url", String.class);
    assertEquals(origin, document.at("/servers/0/url").asText());
    assertEquals("bearer", document.at("/components/securitySchemes/apiKey/scheme").asText());
    for (String schema : List.of("Error", "GenerationTask", "Video")) {
      assertTrue(document.at("/components/schemas/" + schema).isObject(), schema);
    }
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertTrue(operation.has("security"), operation.toString());
        assertTrue(operation.at("/responses/default").isObject(), operation.toString());
      }
    }
  }

  @Test
  void noReferenceLeadsNowhere() throws JsonProcessingException {
    JsonNode document = document();
    List<String> lost = new ArrayList<>();
    references(document)
        .forEach(
            reference -> {
              if (document.at(reference.substring(1)).isMissingNode()) {
                lost.add(reference);
              }
            });
    assertEquals(List.of(), lost);
  }

  @Test
  void isYamlUnlessJsonIsAskedFor() {
    String yaml = new Browser().get("/q/openapi").asString();
    assertTrue(yaml.contains("openapi: 3"), yaml);
    assertFalse(yaml.contains("/console/"));
    assertEquals(404, new Browser().get("/q/swagger-ui").statusCode());
  }

  /** Tests of the door bring routes of their own. */
  private static boolean isOfTests(String path) {
    return path.startsWith("/v1/probe");
  }

  private static Set<String> references(JsonNode node) {
    Set<String> references = new TreeSet<>();
    if (node.path("$ref").isTextual()) {
      references.add(node.path("$ref").asText());
    }
    node.forEach(each -> references.addAll(references(each)));
    return references;
  }

  private static JsonNode document() throws JsonProcessingException {
    return new ObjectMapper().readTree(new Browser().get("/q/openapi?format=json").asString());
  }
}
