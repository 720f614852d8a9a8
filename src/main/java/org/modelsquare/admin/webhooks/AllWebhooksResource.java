package org.modelsquare.admin.webhooks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.web.Visit;
import org.modelsquare.webhooks.AllEndpoints;
import org.modelsquare.webhooks.AllEndpoints.Line;

/** How the endpoints of all accounts fare. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/webhooks")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class AllWebhooksResource {

  private static final int MOST = 200;

  private final AllEndpoints endpoints;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  AllWebhooksResource(AllEndpoints endpoints, OperatorLog log, Viewer viewer, Visit visit) {
    this.endpoints = endpoints;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The list; {@code all} shows those too that have no trouble. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance list(@RestQuery @Nullable String whose, @RestQuery @Nullable String all) {
    String asked = Objects.requireNonNullElse(whose, "").strip();
    return Templates.list(endpoints.list(asked, all == null, MOST), asked, all != null, MOST);
  }

  /** Has everything that waits for an endpoint tried now. */
  @POST
  @Path("{id}/attention")
  @Transactional
  public Response hasten(@RestPath String id) {
    Line line =
        endpoints.list(id, false, 1).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    int waiting = endpoints.hasten(id);
    if (waiting > 0) {
      log.write(viewer.account(), "webhook.hastened", id, line.owner() + ": " + waiting);
    }
    return Response.seeOther(URI.create(visit.root() + "/admin/webhooks")).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<Line> lines, String whose, boolean all, int most);
  }
}
