package org.modelsquare.providers.toapis;

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

/** The calls of the contract that this kit makes. */
@Path("/")
interface ToapisClient {

  /** Orders a video. */
  @POST
  @Path("videos/generations")
  @Consumes(MediaType.APPLICATION_JSON)
  Response submit(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @HeaderParam("Idempotency-Key") String reference,
      String order);

  /** Looks at a task by its id or by the id that we gave it. */
  @GET
  @Path("videos/generations/{id}")
  Response find(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  /** Calls a task off. */
  @DELETE
  @Path("videos/generations/{id}")
  Response cancel(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  /** What the key can spend. */
  @GET
  @Path("balance")
  Response balance(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}
