package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.web.Visit;

/** The browsers that are signed in to one's account. */
@Path("/{lang:en|zh-hans|zh-hant}/console/sessions")
@Authenticated
@Blocking
public class SessionsResource {

  private final Sessions sessions;
  private final Admission admission;
  private final Viewer viewer;
  private final Visit visit;

  SessionsResource(Sessions sessions, Admission admission, Viewer viewer, Visit visit) {
    this.sessions = sessions;
    this.admission = admission;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public Response list() {
    List<SessionRow> rows =
        sessions.of(viewer.account()).stream()
            .map(each -> SessionRow.of(each, current(), viewer.moments(visit.language())))
            .toList();
    return Response.ok(Templates.list(rows).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @POST
  @Path("{id}/revocation")
  public Response revoke(@RestPath String id) {
    if (!sessions.close(viewer.account(), id)) {
      throw new NotFoundException();
    }
    if (id.equals(current())) {
      admission.leave();
      return to("/sign-in");
    }
    return to("/console/sessions");
  }

  @POST
  @Path("revocation")
  public Response revokeOthers() {
    sessions.closeOthers(viewer.account(), current());
    return to("/console/sessions");
  }

  private String current() {
    return viewer.sessionId().orElse("");
  }

  private Response to(String path) {
    return Response.seeOther(URI.create(visit.root() + path)).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<SessionRow> sessions);
  }
}
