package org.modelsquare.admin.users;

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
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Account;
import org.modelsquare.accounts.Accounts;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Violation;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.web.Visit;

/** The accounts: found, looked into, helped and, if need be, shut out. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/users")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class UsersResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final Accounts accounts;
  private final UserSearch search;
  private final UserSheets sheets;
  private final UserActs acts;
  private final Viewer viewer;
  private final Visit visit;

  UsersResource(
      Accounts accounts,
      UserSearch search,
      UserSheets sheets,
      UserActs acts,
      Viewer viewer,
      Visit visit) {
    this.accounts = accounts;
    this.search = search;
    this.sheets = sheets;
    this.acts = acts;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The list; the query is the form of the filter. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance list(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String standing,
      @RestQuery @Nullable String group,
      @RestQuery @Nullable Integer page) {
    return Templates.list(search.find(UserFilter.of(q, standing, group, page)));
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    return page(OK, sheet(id, CreditForm.EMPTY, PublicId.next("form")));
  }

  /** Gives or takes credits. */
  @POST
  @Path("{id}/credits")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @RestPath String id,
      @RestForm @Nullable String amount,
      @RestForm @Nullable String reason,
      @RestForm("_key") @Nullable String key) {
    CreditForm form = CreditForm.of(text(amount), text(reason));
    String account = known(id);
    String once = text(key).isEmpty() ? PublicId.next("form") : text(key);
    if (form.violations().isEmpty()) {
      try {
        acts.move(viewer.account(), account, form.credits(), form.reason(), once);
        return to(id);
      } catch (InsufficientCredits tooFew) {
        form = form.with(Violation.of("amount", "too_few", tooFew.available()));
      }
    }
    return page(UNPROCESSABLE, sheet(id, form, once));
  }

  @POST
  @Path("{id}/suspension")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response suspend(@RestPath String id, @RestForm @Nullable String because) {
    acts.suspend(viewer.account(), known(id), text(because));
    return to(id);
  }

  @POST
  @Path("{id}/restoration")
  public Response restore(@RestPath String id) {
    acts.restore(viewer.account(), known(id));
    return to(id);
  }

  /** Gives the account the limits of another group. */
  @POST
  @Path("{id}/group")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response group(@RestPath String id, @RestForm @Nullable String group) {
    if (!acts.group(viewer.account(), known(id), text(group))) {
      CreditForm form = CreditForm.EMPTY.with(Violation.of("group", "no_group"));
      return page(UNPROCESSABLE, sheet(id, form, PublicId.next("form")));
    }
    return to(id);
  }

  @POST
  @Path("{id}/sign-out")
  public Response signOut(@RestPath String id) {
    acts.signOut(viewer.account(), known(id));
    return to(id);
  }

  @POST
  @Path("{id}/keys/{key}/revocation")
  public Response revoke(@RestPath String id, @RestPath String key) {
    if (!acts.revoke(viewer.account(), known(id), key)) {
      throw new NotFoundException();
    }
    return to(id);
  }

  private UserSheet sheet(String id, CreditForm form, String key) {
    return sheets.of(id, form, key).orElseThrow(NotFoundException::new);
  }

  private String known(String id) {
    return accounts.findByIdOptional(id).map(Account::id).orElseThrow(NotFoundException::new);
  }

  private Response to(String id) {
    return Response.seeOther(URI.create(visit.root() + "/admin/users/" + id)).build();
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static Response page(int status, UserSheet sheet) {
    return Response.status(status)
        .entity(Templates.page(sheet).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(UserList list);

    static native TemplateInstance page(UserSheet sheet);
  }
}
