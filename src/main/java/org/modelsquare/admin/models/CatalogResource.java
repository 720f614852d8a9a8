package org.modelsquare.admin.models;

import static org.modelsquare.catalog.DescriptorText.Origin.IMPORTED;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.ActLine;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.core.Violation;
import org.modelsquare.publication.Publications;
import org.modelsquare.web.Visit;

/** All models, how each stands, and the decision how it shall. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/models")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class CatalogResource {

  static final int OK = 200;
  static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;

  private final Catalog catalog;
  private final ModelRows rows;
  private final ModelActs acts;
  private final Publications publications;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  CatalogResource(
      Catalog catalog,
      ModelRows rows,
      ModelActs acts,
      Publications publications,
      OperatorLog log,
      Viewer viewer,
      Visit visit) {
    this.catalog = catalog;
    this.rows = rows;
    this.acts = acts;
    this.publications = publications;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public Response list() {
    return page(OK, Templates.list(rows.all(visit.language())));
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    CatalogEntry entry = entry(id);
    return page(OK, sheet(entry, StandingForm.now(entry), false));
  }

  @GET
  @Path("{id}/descriptor")
  public Response descriptor(@RestPath String id) {
    return Response.ok(entry(id).text().yaml())
        .type("application/yaml;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + id + ".yaml\"")
        .build();
  }

  /** Decides how it stands. */
  @POST
  @Path("{id}/standing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @RestPath String id,
      @RestForm @Nullable String standing,
      @RestForm @Nullable String replacement,
      @RestForm @Nullable String reason) {
    CatalogEntry entry = entry(id);
    Map<String, String> sent =
        Map.of(
            "standing", text(standing), "replacement", text(replacement), "reason", text(reason));
    StandingForm form = StandingForm.of(sent, entry, catalog);
    if (form.violations().isEmpty()) {
      try {
        acts.decide(viewer.account(), entry, form);
        publications.refresh();
        return to(id);
      } catch (IllegalArgumentException clash) {
        form = form.with(Violation.of("standing", "clash"));
      }
    }
    return page(UNPROCESSABLE, sheet(entry, form, false));
  }

  /** Lets an imported descriptor go. */
  @POST
  @Path("{id}/withdrawal")
  public Response withdraw(@RestPath String id) {
    CatalogEntry entry = entry(id);
    if (entry.text().origin() != IMPORTED) {
      throw new NotFoundException();
    }
    if (!acts.withdraw(viewer.account(), entry)) {
      return page(CONFLICT, sheet(entry, StandingForm.now(entry), true));
    }
    publications.refresh();
    return catalog.entry(id).isPresent() ? to(id) : to("");
  }

  private TemplateInstance sheet(CatalogEntry entry, StandingForm form, boolean kept) {
    return Templates.page(
        rows.of(entry, visit.language()),
        form,
        catalog.hasFile(entry.model().id()),
        kept,
        log.about(entry.model().id()));
  }

  private CatalogEntry entry(String id) {
    return catalog.entry(id).orElseThrow(NotFoundException::new);
  }

  private Response to(String id) {
    return Response.seeOther(
            URI.create(visit.root() + "/admin/models" + (id.isEmpty() ? "" : "/" + id)))
        .build();
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<ModelRow> rows);

    static native TemplateInstance page(
        ModelRow row, StandingForm form, boolean hasFile, boolean kept, List<ActLine> done);
  }
}
