package org.modelsquare.webhooks.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.web.Visit;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.SigningSecret;
import org.modelsquare.webhooks.WebhookEndpoint;
import org.modelsquare.webhooks.WebhookSettings;
import org.modelsquare.webhooks.delivery.DeliveryBook;
import org.modelsquare.webhooks.delivery.DeliveryView;

/** One endpoint: what it is told, whether it listens, and what its owner may do about it. */
@Path("/{lang:en|zh-hans|zh-hant}/console/webhooks")
@Authenticated
@Blocking
@Produces("text/html; charset=UTF-8")
public class EndpointResource {

  private static final int LINES = 25;
  private static final int UNPROCESSABLE = 422;

  private final Endpoints endpoints;
  private final EndpointForms forms;
  private final DeliveryBook deliveries;
  private final WebhookSettings settings;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  EndpointResource(
      Endpoints endpoints,
      EndpointForms forms,
      DeliveryBook deliveries,
      WebhookSettings settings,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.endpoints = endpoints;
    this.forms = forms;
    this.deliveries = deliveries;
    this.settings = settings;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id, @RestQuery @Nullable String before) {
    WebhookEndpoint endpoint = own(id);
    EndpointForm form = new EndpointForm("", endpoint.url(), endpoint.events(), List.of());
    return page(Response.Status.OK.getStatusCode(), endpoint, form, before);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestPath String id,
      @RestForm @Nullable String url,
      @RestForm @Nullable List<String> events) {
    WebhookEndpoint endpoint = own(id);
    EndpointForm form = forms.read(url, events);
    if (!form.violations().isEmpty()) {
      return page(UNPROCESSABLE, endpoint, form, null);
    }
    endpoints.change(viewer.account(), id, form.url(), form.events());
    return to("/" + id);
  }

  @POST
  @Path("{id}/secret")
  public Response roll(@RestPath String id) {
    SigningSecret secret = endpoints.roll(viewer.account(), id).orElseThrow(NotFoundException::new);
    return shown(id, secret, true);
  }

  @POST
  @Path("{id}/activation")
  public Response enable(@RestPath String id) {
    return done(endpoints.enable(viewer.account(), id), "/" + id);
  }

  @POST
  @Path("{id}/pause")
  public Response disable(@RestPath String id) {
    return done(endpoints.disable(viewer.account(), id), "/" + id);
  }

  @POST
  @Path("{id}/test")
  public Response test(@RestPath String id) {
    own(id);
    deliveries.test(viewer.account(), id);
    return to("/" + id + "#deliveries");
  }

  @GET
  @Path("{id}/deletion")
  public Response confirm(@RestPath String id) {
    return html(Response.Status.OK.getStatusCode(), Templates.deletion(row(own(id))));
  }

  @POST
  @Path("{id}/deletion")
  public Response delete(@RestPath String id) {
    return done(endpoints.delete(viewer.account(), id), "");
  }

  /** The page with a new secret, once: nobody between us and the browser may keep it. */
  static Response shown(String endpointId, SigningSecret secret, boolean rolled) {
    return Response.ok(Templates.secret(endpointId, secret.text(), rolled).render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private WebhookEndpoint own(String id) {
    return endpoints.find(viewer.account(), id).orElseThrow(NotFoundException::new);
  }

  private EndpointRow row(WebhookEndpoint endpoint) {
    String key = forms.keyName(viewer.account(), endpoint.keyId());
    return EndpointRow.of(endpoint, key, clock.instant(), viewer.moments(visit.language()));
  }

  private Response page(
      int status, WebhookEndpoint endpoint, EndpointForm form, @Nullable String before) {
    List<DeliveryView> found = deliveries.of(viewer.account(), endpoint.id(), before, LINES + 1);
    boolean more = found.size() > LINES;
    List<DeliveryView> shown = more ? found.subList(0, LINES) : found;
    List<DeliveryRow> rows =
        shown.stream().map(each -> DeliveryRow.of(each, viewer.moments(visit.language()))).toList();
    String older = more ? shown.get(LINES - 1).id() : "";
    long days = settings.disableAfter().toDays();
    return html(status, Templates.page(row(endpoint), form, rows, older, days));
  }

  private static Response html(int status, TemplateInstance template) {
    return Response.status(status)
        .entity(template.render())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private Response done(boolean found, String path) {
    if (!found) {
      throw new NotFoundException();
    }
    return to(path);
  }

  private Response to(String path) {
    return Response.seeOther(URI.create(visit.root() + "/console/webhooks" + path)).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(
        EndpointRow row, EndpointForm form, List<DeliveryRow> deliveries, String older, long days);

    static native TemplateInstance secret(String endpoint, String secret, boolean rolled);

    static native TemplateInstance deletion(EndpointRow row);
  }
}
