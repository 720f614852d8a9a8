package org.modelsquare.providers.kling;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Kling's API of video tasks; a family is {@code text2video} and the like. */
@Path("/v1/videos")
public interface KlingClient {

  /** Asks for a video. */
  @POST
  @Path("/{family}")
  @Consumes(MediaType.APPLICATION_JSON)
  Response create(
      @HeaderParam("Authorization") String authorization,
      @PathParam("family") String family,
      KlingRequest request);

  /** Asks for a task by Kling's id or by ours. */
  @GET
  @Path("/{family}/{id}")
  Response task(
      @HeaderParam("Authorization") String authorization,
      @PathParam("family") String family,
      @PathParam("id") String id);

  /** Lists tasks, which costs nothing. */
  @GET
  @Path("/{family}")
  Response tasks(
      @HeaderParam("Authorization") String authorization,
      @PathParam("family") String family,
      @QueryParam("pageNum") int page,
      @QueryParam("pageSize") int size);
}
