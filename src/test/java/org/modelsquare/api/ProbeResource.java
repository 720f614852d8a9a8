package org.modelsquare.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.Scope;

/** Resources behind the door that only tests have. */
@Path("/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProbeResource {

  private final Caller caller;

  ProbeResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @Path("public")
  @PermitAll
  public Map<String, Object> open() {
    return Map.of("known", caller.isKnown());
  }

  @GET
  @Path("things/{id}")
  @RolesAllowed("videos:read")
  public Map<String, Object> read(@RestPath String id) {
    caller.about(id);
    return Map.of("account", caller.accountId(), "request", caller.requestId());
  }

  @GET
  @Path("failure")
  @RolesAllowed("videos:read")
  public String fail() {
    throw new IllegalStateException("secret detail");
  }

  @POST
  @Path("things")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("videos:write")
  public ObjectNode write(byte[] body) {
    ObjectNode object = JsonBody.read(body);
    JsonFields fields = JsonFields.of(object);
    fields.text("model", 20).ifPresent(caller::requireModel);
    fields.text("prompt", 1000);
    fields.integer("duration", 1, 10);
    fields.nothingElse();
    fields.check();
    caller.spent(Credits.of(3));
    caller.about("video_PROBE");
    return object;
  }

  @POST
  @Path("scope")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("videos:read")
  public Map<String, Object> require() {
    caller.require(Scope.KEYS_WRITE);
    return Map.of();
  }

  @POST
  @Path("uploads")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed("uploads:write")
  public Map<String, Object> upload(@RestForm("file") FileUpload file) {
    return Map.of("size", file.size());
  }
}
