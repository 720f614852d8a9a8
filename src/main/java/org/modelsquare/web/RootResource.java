package org.modelsquare.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address of the site: sends each visitor to the pages in his language. */
@Path("/")
@PermitAll
public class RootResource {

  private final Visit visit;

  RootResource(Visit visit) {
    this.visit = visit;
  }

  @GET
  public Response choose() {
    return Response.status(Response.Status.FOUND)
        .location(URI.create("/" + visit.preferred().path()))
        .header("Vary", "Accept-Language, Cookie")
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
