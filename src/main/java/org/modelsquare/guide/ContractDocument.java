package org.modelsquare.guide;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Makes the OpenAPI document one of the API alone: no pages, the key as the way to sign in, the
 * errors on every operation, and the shapes that answers share.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractDocument implements OASFilter {

  private static final String API = "/v1/";
  private static final String KEY = "apiKey";

  /** What can be read without a key. */
  private static final List<String> OPEN = List.of("/v1/models", "/v1/pricing");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Model Square API")
            .version("v1")
            .description(
                "Asynchronous video generation: submit, poll or be told, download. Two dialects,"
                    + " /v1/videos/generations and the OpenAI one at /v1/videos."));
    Map<String, PathItem> paths = new TreeMap<>();
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach(
              (path, item) -> {
                if (path.startsWith(API)) {
                  paths.put(path, item);
                }
              });
    }
    Paths kept = OASFactory.createPaths();
    paths.forEach(kept::addPathItem);
    document.setPaths(kept);
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    complete(document.getComponents());
    paths.forEach(
        (path, item) ->
            item.getOperations().values().forEach(operation -> complete(path, operation)));
  }

  private static void complete(String path, Operation operation) {
    SecurityRequirement key = OASFactory.createSecurityRequirement().addScheme(KEY);
    operation.setSecurity(null);
    operation.addSecurityRequirement(key);
    if (OPEN.contains(path)) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    ContractBodies.complete(operation);
    APIResponses responses = operation.getResponses();
    if (responses.getDefaultValue() == null) {
      responses.setDefaultValue(OASFactory.createAPIResponse().ref("Error"));
    }
  }

  private static void complete(Components components) {
    components.addSecurityScheme(
        KEY,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("sk-")
            .description("An API key from the console."));
    ContractSchemas.all().forEach(components::addSchema);
    Schema error = OASFactory.createSchema().ref("Error");
    components.addResponse(
        "Error",
        OASFactory.createAPIResponse()
            .description("Refused or failed; code says why.")
            .content(
                OASFactory.createContent()
                    .addMediaType("application/json", OASFactory.createMediaType().schema(error))));
  }
}
