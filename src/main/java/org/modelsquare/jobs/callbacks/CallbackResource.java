package org.modelsquare.jobs.callbacks;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/**
 * Takes callbacks of providers. What they say is not read: a forged, repeated or late one costs one
 * question to the provider at most.
 */
@Path("/callbacks/{token}")
@PermitAll
public class CallbackResource {

  private final CallbackLinks links;
  private final Event<JobHint> hints;

  CallbackResource(CallbackLinks links, Event<JobHint> hints) {
    this.links = links;
    this.hints = hints;
  }

  /** A reason to ask the provider now. */
  @POST
  public Response take(@PathParam("token") String token) {
    String jobId = links.job(token).orElseThrow(NotFoundException::new);
    hints.fire(new JobHint(jobId));
    return Response.noContent().build();
  }
}
