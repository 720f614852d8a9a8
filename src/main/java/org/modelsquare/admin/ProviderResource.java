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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountBook.Saved;
import org.modelsquare.connections.AccountEntry;
import org.modelsquare.web.Visit;

/** One account with a provider: how it is doing, and what an operator can do about it. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/providers")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class ProviderResource {

  private static final int OK = Response.Status.OK.getStatusCode();

  private final AccountBook book;
  private final AccountActs acts;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  ProviderResource(
      AccountBook book, AccountActs acts, OperatorLog log, Viewer viewer, Visit visit) {
    this.book = book;
    this.acts = acts;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    AccountEntry entry = entry(id);
    return page(OK, entry, form(entry).orElse(null), TestResult.NONE);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
    AccountEntry entry = stored(id);
    AccountForm form = form(entry).orElseThrow(NotFoundException::new);
    Saved saved = acts.change(viewer.account(), id, form.terms(ProvidersResource.single(sent)));
    if (!saved.violations().isEmpty()) {
      AccountForm wrong = form.typed(ProvidersResource.single(sent), saved.violations());
      return page(ProvidersResource.UNPROCESSABLE, entry, wrong, TestResult.NONE);
    }
    return to("/" + id);
  }

  /** What came back is shown at once; it is kept in the account's health. */
  @POST
  @Path("{id}/test")
  public Response test(@RestPath String id) {
    entry(id);
    TestResult result = TestResult.of(acts.test(viewer.account(), id));
    AccountEntry entry = entry(id);
    return page(OK, entry, form(entry).orElse(null), result);
  }

  @POST
  @Path("{id}/activation")
  public Response enable(@RestPath String id) {
    acts.enable(viewer.account(), stored(id).account().id(), true);
    return to("/" + id);
  }

  @POST
  @Path("{id}/pause")
  public Response disable(@RestPath String id) {
    acts.enable(viewer.account(), stored(id).account().id(), false);
    return to("/" + id);
  }

  @GET
  @Path("{id}/deletion")
  public Response askToDelete(@RestPath String id) {
    return ProvidersResource.page(OK, Templates.deletion(row(stored(id)), false));
  }

  @POST
  @Path("{id}/deletion")
  public Response delete(@RestPath String id) {
    AccountEntry entry = stored(id);
    if (!acts.delete(viewer.account(), id)) {
      int conflict = Response.Status.CONFLICT.getStatusCode();
      return ProvidersResource.page(conflict, Templates.deletion(row(entry), true));
    }
    return to("");
  }

  private AccountEntry entry(String id) {
    return book.find(id).orElseThrow(NotFoundException::new);
  }

  /** What the configuration says is changed there. */
  private AccountEntry stored(String id) {
    AccountEntry entry = entry(id);
    if (entry.account().fromEnvironment()) {
      throw new NotFoundException();
    }
    return entry;
  }

  /** Nothing to edit where the configuration decides or the kit is gone. */
  private Optional<AccountForm> form(AccountEntry entry) {
    return entry.account().fromEnvironment()
        ? Optional.empty()
        : book.offered(entry.account().provider()).map(kit -> AccountForm.of(entry, kit));
  }

  private AccountRow row(AccountEntry entry) {
    return AccountRow.of(entry, viewer.moments(visit.language()));
  }

  private Response page(
      int status, AccountEntry entry, @Nullable AccountForm form, TestResult result) {
    List<ActRow> done = ActRow.of(log.of(entry.account().id()), viewer.moments(visit.language()));
    return ProvidersResource.page(status, Templates.page(row(entry), form, result, done));
  }

  private Response to(String path) {
    return Response.seeOther(URI.create(visit.root() + "/admin/providers" + path)).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(
        AccountRow row, @Nullable AccountForm form, TestResult result, List<ActRow> done);

    static native TemplateInstance deletion(AccountRow row, boolean refused);
  }
}
