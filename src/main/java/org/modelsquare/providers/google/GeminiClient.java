package org.modelsquare.providers.google;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The part of the Gemini API that makes videos. */
@Path("/v1beta")
public interface GeminiClient {

  /** Where the key goes. */
  String KEY = "x-goog-api-key";

  /** Asks Veo for a video. */
  @POST
  @Path("/models/{model}:predictLongRunning")
  @Consumes(MediaType.APPLICATION_JSON)
  Response predict(
      @HeaderParam(KEY) String key, @PathParam("model") String model, VeoRequest request);

  /** Asks how far an operation is. */
  @GET
  @Path("/models/{model}/operations/{operation}")
  Response operation(
      @HeaderParam(KEY) String key,
      @PathParam("model") String model,
      @PathParam("operation") String operation);

  /** Asks Gemini Omni for a video. */
  @POST
  @Path("/interactions")
  @Consumes(MediaType.APPLICATION_JSON)
  Response interact(@HeaderParam(KEY) String key, OmniRequest request);

  /** Asks how far an interaction is. */
  @GET
  @Path("/interactions/{id}")
  Response interaction(@HeaderParam(KEY) String key, @PathParam("id") String id);

  /** Stops an interaction in the background. */
  @POST
  @Path("/interactions/{id}/cancel")
  Response cancel(@HeaderParam(KEY) String key, @PathParam("id") String id);

  /** Lists models, which costs nothing. */
  @GET
  @Path("/models")
  Response models(@HeaderParam(KEY) String key, @QueryParam("pageSize") int size);
}
