package org.modelsquare.providers.openai;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls that this kit makes. */
@Path("/")
interface OpenAiClient {

  /** Orders a video. */
  @POST
  @Path("videos")
  @Consumes(MediaType.APPLICATION_JSON)
  Response create(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @HeaderParam("Idempotency-Key") String reference,
      String order);

  /** Looks at a video. */
  @GET
  @Path("videos/{id}")
  Response retrieve(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  /** Deletes a video. */
  @DELETE
  @Path("videos/{id}")
  Response delete(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  /** The models that the key may use. */
  @GET
  @Path("models")
  Response models(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}
