package org.modelsquare.admin;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountBook.Saved;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;
import org.modelsquare.web.Visit;

/** All accounts with providers, and a new one. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/providers")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class ProvidersResource {

  static final int UNPROCESSABLE = 422;

  private final AccountBook book;
  private final AccountActs acts;
  private final VideoProviders kits;
  private final Viewer viewer;
  private final Visit visit;

  ProvidersResource(
      AccountBook book, AccountActs acts, VideoProviders kits, Viewer viewer, Visit visit) {
    this.book = book;
    this.acts = acts;
    this.kits = kits;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public Response list() {
    List<AccountRow> rows =
        book.all().stream()
            .map(each -> AccountRow.of(each, viewer.moments(visit.language())))
            .toList();
    List<String> offered = book.offered().stream().map(VideoProvider::id).toList();
    List<String> builtIn =
        kits.all().stream().filter(VideoProvider::isBuiltIn).map(VideoProvider::id).toList();
    return page(Response.Status.OK.getStatusCode(), Templates.list(rows, offered, builtIn));
  }

  @GET
  @Path("new")
  public Response form(@RestQuery @Nullable String provider) {
    AccountForm form = AccountForm.fresh(kit(provider));
    return page(Response.Status.OK.getStatusCode(), Templates.form(form));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> sent) {
    VideoProvider kit = kit(sent.getFirst("provider"));
    AccountForm form = AccountForm.fresh(kit);
    Saved saved = acts.create(viewer.account(), kit, form.terms(single(sent)));
    if (!saved.violations().isEmpty()) {
      return page(UNPROCESSABLE, Templates.form(form.typed(single(sent), saved.violations())));
    }
    return Response.seeOther(URI.create(visit.root() + "/admin/providers/" + saved.id())).build();
  }

  private VideoProvider kit(@Nullable String provider) {
    return book.offered(provider == null ? "" : provider).orElseThrow(NotFoundException::new);
  }

  /** One value a field; the form has none with more. */
  static Map<String, String> single(MultivaluedMap<String, String> sent) {
    return sent.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get(0)));
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<AccountRow> rows, List<String> offered, List<String> builtIn);

    static native TemplateInstance form(AccountForm form);
  }
}
