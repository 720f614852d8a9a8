package org.modelsquare.webhooks.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Visit;
import org.modelsquare.webhooks.Endpoints;

/** Where the keys of an account report the ends of their jobs. */
@Path("/{lang:en|zh-hans|zh-hant}/console/webhooks")
@Authenticated
@Blocking
@Produces("text/html; charset=UTF-8")
public class WebhooksResource {

  private static final int UNPROCESSABLE = 422;

  private final Endpoints endpoints;
  private final EndpointForms forms;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  WebhooksResource(
      Endpoints endpoints, EndpointForms forms, Viewer viewer, Visit visit, Clock clock) {
    this.endpoints = endpoints;
    this.forms = forms;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  public Response list() {
    return page(Response.Status.OK.getStatusCode(), EndpointForm.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @RestForm @Nullable String key,
      @RestForm @Nullable String url,
      @RestForm @Nullable List<String> events) {
    EndpointForm form = forms.readNew(viewer.account(), key, url, events);
    if (!form.violations().isEmpty()) {
      return page(UNPROCESSABLE, form);
    }
    Optional<Endpoints.Made> made =
        endpoints.create(viewer.account(), form.key(), form.url(), form.events());
    return made.map(each -> EndpointResource.shown(each.id(), each.secret(), false))
        .orElseGet(() -> page(UNPROCESSABLE, taken(form)));
  }

  /** Somebody was faster, perhaps the same person in another tab. */
  private static EndpointForm taken(EndpointForm form) {
    return new EndpointForm(
        form.key(), form.url(), form.events(), List.of(Violation.of("key", "taken")));
  }

  private Response page(int status, EndpointForm form) {
    String account = viewer.account();
    List<EndpointRow> rows =
        endpoints.of(account).stream()
            .map(
                each ->
                    EndpointRow.of(
                        each,
                        forms.keyName(account, each.keyId()),
                        clock.instant(),
                        viewer.moments(visit.language())))
            .toList();
    return Response.status(status)
        .entity(Templates.list(rows, forms.keys(account), form).render())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<EndpointRow> endpoints, List<KeyChoice> keys, EndpointForm form);
  }
}
