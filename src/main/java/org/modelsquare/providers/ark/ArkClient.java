package org.modelsquare.providers.ark;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ark's API of content generation tasks. */
@Path("/contents/generations/tasks")
public interface ArkClient {

  /** Asks for a video. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  Response create(@HeaderParam("Authorization") String authorization, ArkRequest request);

  /** Asks for a task. */
  @GET
  @Path("/{id}")
  Response task(@HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  /** Cancels a task that is queued; deletes the record of one that has ended. */
  @DELETE
  @Path("/{id}")
  Response delete(@HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  /** Lists tasks, which costs nothing. */
  @GET
  Response tasks(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("page_num") int page,
      @QueryParam("page_size") int size);
}
