package org.modelsquare.webhooks.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.web.Visit;
import org.modelsquare.webhooks.delivery.DeliveryBook;
import org.modelsquare.webhooks.delivery.DeliveryView;

/** One delivery: what was sent, each attempt, what came back. */
@Path("/{lang:en|zh-hans|zh-hant}/console/webhooks")
@Authenticated
@Blocking
@Produces("text/html; charset=UTF-8")
public class DeliveryResource {

  private final DeliveryBook deliveries;
  private final Viewer viewer;
  private final Visit visit;

  DeliveryResource(DeliveryBook deliveries, Viewer viewer, Visit visit) {
    this.deliveries = deliveries;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @Path("{id}/deliveries/{delivery}")
  public Response show(@RestPath String id, @RestPath String delivery) {
    DeliveryView found = own(id, delivery);
    List<AttemptRow> attempts =
        deliveries.attempts(delivery).stream()
            .map(each -> AttemptRow.of(each, viewer.moments(visit.language())))
            .toList();
    return Response.ok(
            Templates.page(DeliveryRow.of(found, viewer.moments(visit.language())), attempts)
                .render())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @POST
  @Path("{id}/deliveries/{delivery}/replay")
  public Response replay(@RestPath String id, @RestPath String delivery) {
    own(id, delivery);
    deliveries.replay(viewer.account(), id, delivery);
    String path = visit.root() + "/console/webhooks/" + id + "/deliveries/" + delivery;
    return Response.seeOther(URI.create(path)).build();
  }

  private DeliveryView own(String id, String delivery) {
    return deliveries.find(viewer.account(), id, delivery).orElseThrow(NotFoundException::new);
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(DeliveryRow row, List<AttemptRow> attempts);
  }
}
