package org.modelsquare.admin.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.firststeps.FirstSteps;

/** The first page of the operators' area. */
@Path("/{lang:en|zh-hans|zh-hant}/admin")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class OverviewResource {

  private final Overviews overviews;

  private final FirstSteps steps;

  OverviewResource(Overviews overviews, FirstSteps steps) {
    this.overviews = overviews;
    this.steps = steps;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance page() {
    return Templates.page(overviews.now(), steps.left());
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(Overview view, int left);
  }
}
