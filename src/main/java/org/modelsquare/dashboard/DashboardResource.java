package org.modelsquare.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.web.Visit;

/** The first page of the console. */
@Path("/{lang:en|zh-hans|zh-hant}/console")
@Authenticated
@Blocking
public class DashboardResource {

  private static final String PUT_AWAY = "put-away";

  private final Dashboards dashboards;
  private final Checklist checklist;
  private final Viewer viewer;
  private final Visit visit;

  DashboardResource(Dashboards dashboards, Checklist checklist, Viewer viewer, Visit visit) {
    this.dashboards = dashboards;
    this.checklist = checklist;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  public TemplateInstance page(@RestQuery("steps") @Nullable String steps) {
    return Templates.page(dashboards.of(viewer.account(), PUT_AWAY.equals(steps)));
  }

  @POST
  @Path("checklist/dismissal")
  public Response putAway() {
    checklist.putAway(viewer.account());
    return to("?steps=" + PUT_AWAY);
  }

  @POST
  @Path("checklist/return")
  public Response takeOut() {
    checklist.takeOut(viewer.account());
    return to("#steps");
  }

  private Response to(String rest) {
    return Response.seeOther(URI.create(visit.root() + "/console" + rest)).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(Dashboard page);
  }
}
