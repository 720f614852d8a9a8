package org.modelsquare.canary.core;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Named for the edge, so HTTP may be seen here. */
@Path("/canary-that-is-never-served")
interface LedgerResource {

  @GET
  String show();
}
