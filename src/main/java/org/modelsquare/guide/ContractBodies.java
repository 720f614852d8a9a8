package org.modelsquare.guide;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What the operations of the OpenAPI document take and give, by their ids. The code reads bodies as
 * bytes, strictly and by the descriptor of the model, so that no class could tell.
 */
final class ContractBodies {

  private static final String JSON = "application/json";

  private static final Map<String, String> TAKEN =
      Map.of(
          "createVideoGeneration", "GenerationRequest",
          "createVideoQuote", "GenerationRequest",
          "createVideo", "VideoRequest");

  private static final Map<String, String> GIVEN =
      Map.of(
          "createVideoGeneration", "GenerationTask",
          "getVideoGeneration", "GenerationTask",
          "cancelVideoGeneration", "GenerationTask",
          "listVideoGenerations", "GenerationTaskList",
          "createVideo", "Video",
          "retrieveVideo", "Video",
          "listVideos", "VideoList");

  private ContractBodies() {}

  /** Completes an operation that is known here. */
  static void complete(Operation operation) {
    String id = String.valueOf(operation.getOperationId());
    if (TAKEN.containsKey(id)) {
      Content content = content(TAKEN.get(id));
      if (id.equals("createVideo")) {
        content.addMediaType(
            "multipart/form-data", OASFactory.createMediaType().schema(ref("VideoForm")));
      }
      operation.setRequestBody(OASFactory.createRequestBody().required(true).content(content));
    }
    if (GIVEN.containsKey(id)) {
      APIResponse done = OASFactory.createAPIResponse().description("OK");
      operation.getResponses().addAPIResponse("200", done.content(content(GIVEN.get(id))));
    }
  }

  private static Content content(String schema) {
    return OASFactory.createContent()
        .addMediaType(JSON, OASFactory.createMediaType().schema(ref(schema)));
  }

  private static Schema ref(String schema) {
    return OASFactory.createSchema().ref(schema);
  }
}
