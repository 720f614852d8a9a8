package org.modelsquare.admin.prices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.Reason;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.core.Violation;
import org.modelsquare.publication.PriceBook;
import org.modelsquare.publication.PriceEntry;
import org.modelsquare.publication.PriceTooSoon;
import org.modelsquare.publication.Publications;
import org.modelsquare.web.Visit;

/** What models cost: looked at, changed in two steps, and taken back before it holds. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/prices")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class PricesResource {

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Catalog catalog;
  private final PriceBook book;
  private final PriceActs acts;
  private final Simulator simulator;
  private final Publications publications;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  PricesResource(
      Catalog catalog,
      PriceBook book,
      PriceActs acts,
      Simulator simulator,
      Publications publications,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.catalog = catalog;
    this.book = book;
    this.acts = acts;
    this.simulator = simulator;
    this.publications = publications;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  public Response list() {
    List<PriceSheet> sheets =
        catalog.entries().stream().map(entry -> sheet(entry, List.of())).toList();
    return page(OK, Templates.list(sheets));
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    CatalogEntry entry = entry(id);
    return show(OK, entry, PriceForm.of(entry.model().prices()), "");
  }

  /** The first step: what it would mean. */
  @POST
  @Path("{id}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response review(@RestPath String id, MultivaluedMap<String, String> sent) {
    CatalogEntry entry = entry(id);
    PriceForm form = form(entry, sent);
    if (sent.containsKey("back") || !form.violations().isEmpty()) {
      return show(sent.containsKey("back") ? OK : UNPROCESSABLE, entry, form, "");
    }
    return page(OK, Templates.review(review(entry, form)));
  }

  /** The second step. */
  @POST
  @Path("{id}/versions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@RestPath String id, MultivaluedMap<String, String> sent) {
    CatalogEntry entry = entry(id);
    PriceForm form = form(entry, sent);
    if (form.violations().isEmpty()) {
      Optional<Violation> refused = publish(entry, form);
      if (refused.isEmpty()) {
        publications.refresh();
        return to(id);
      }
      form = form.with(refused.get());
    }
    return show(UNPROCESSABLE, entry, form, "");
  }

  @POST
  @Path("{id}/versions/{key}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @RestPath String id, @RestPath("key") String version, @RestForm @Nullable String reason) {
    CatalogEntry entry = entry(id);
    Reason why = Reason.of(reason);
    if (!why.isFine()) {
      return show(UNPROCESSABLE, entry, PriceForm.of(entry.model().prices()), "reason");
    }
    if (!acts.withdraw(viewer.account(), entry, version, why.text())) {
      return show(CONFLICT, entry, PriceForm.of(entry.model().prices()), "too_late");
    }
    publications.refresh();
    return to(id);
  }

  private Optional<Violation> publish(CatalogEntry entry, PriceForm form) {
    // Whatever was chosen was read once already; time that has passed since is the book's to judge.
    Instant from = form.moment(viewer.zone(), Instant.EPOCH);
    try {
      return acts.publish(viewer.account(), entry, form.rules(), from, form.reason()).isPresent()
          ? Optional.empty()
          : Optional.of(Violation.of("from", "taken"));
    } catch (PriceTooSoon passed) {
      return Optional.of(Violation.of("from", "past"));
    }
  }

  private PriceForm form(CatalogEntry entry, MultivaluedMap<String, String> sent) {
    Map<String, String> values =
        sent.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(0)));
    return PriceForm.of(values, entry.model(), viewer.zone(), book.earliest());
  }

  private PriceReview review(CatalogEntry entry, PriceForm form) {
    return new PriceReview(
        sheet(entry, List.of()),
        form,
        form.moment(viewer.zone(), Instant.EPOCH),
        simulator.run(entry.model(), form.rules()),
        Simulator.gaps(entry.model(), form.rules()));
  }

  private Response show(int status, CatalogEntry entry, PriceForm form, String refused) {
    PriceSheet sheet = sheet(entry, book.of(entry.model().id()));
    return page(status, Templates.page(sheet, form, refused));
  }

  private PriceSheet sheet(CatalogEntry entry, List<PriceEntry> versions) {
    return PriceSheet.of(entry, visit.language(), versions, clock.instant(), book.earliest());
  }

  private CatalogEntry entry(String id) {
    return catalog.entry(id).orElseThrow(NotFoundException::new);
  }

  private Response to(String id) {
    return Response.seeOther(URI.create(visit.root() + "/admin/prices/" + id)).build();
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<PriceSheet> sheets);

    static native TemplateInstance page(PriceSheet sheet, PriceForm form, String refused);

    static native TemplateInstance review(PriceReview review);
  }
}
