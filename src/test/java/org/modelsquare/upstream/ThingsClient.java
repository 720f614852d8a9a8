package org.modelsquare.upstream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An API made up for tests. */
@Path("/things")
public interface ThingsClient {

  @GET
  @Path("/{id}")
  Response get(@HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  Response make(@HeaderParam("Authorization") String authorization, String body);
}
