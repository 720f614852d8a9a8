package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Visit;

/** Closing one's own account, and the word of farewell. */
@Path("/{lang:en|zh-hans|zh-hant}")
@Authenticated
@Blocking
public class ClosureResource {

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final AccountClosure closure;
  private final Accounts accounts;
  private final SecondFactor factor;
  private final Admission admission;
  private final Viewer viewer;
  private final Visit visit;

  ClosureResource(
      AccountClosure closure,
      Accounts accounts,
      SecondFactor factor,
      Admission admission,
      Viewer viewer,
      Visit visit) {
    this.closure = closure;
    this.accounts = accounts;
    this.factor = factor;
    this.admission = admission;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** What goes, what stays, and the form. */
  @GET
  @Path("console/account/closing")
  public Response show() {
    return page(OK, sheet()).build();
  }

  /** Closes the account and forgets this browser. */
  @POST
  @Path("console/account/closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @RestForm("closing_password") @Nullable String password,
      @RestForm("closing_code") @Nullable String code,
      @RestForm @Nullable String understood) {
    String account = viewer.account();
    boolean ticked = understood != null;
    ClosureForm form = new ClosureForm(text(password), text(code), factor.isOn(account), ticked);
    ClosureSheet before = sheet();
    if (!before.obstacles().isEmpty()) {
      return page(CONFLICT, before.refused(ticked, List.of(), 0)).build();
    }
    Entry entry = closure.close(account, form);
    if (entry instanceof Entry.Refused refused) {
      return refused(ticked, refused.violations());
    }
    if (entry instanceof Entry.Throttled throttled) {
      return page(TOO_MANY, before.refused(ticked, List.of(), throttled.seconds()))
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    admission.leave();
    return Response.seeOther(URI.create(visit.root() + "/farewell"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Says that the account is gone. */
  @GET
  @Path("farewell")
  @PermitAll
  public TemplateInstance farewell() {
    return Templates.farewell();
  }

  /** An obstacle that came up meanwhile is shown above the form, not at a field. */
  private Response refused(boolean ticked, List<Violation> wrong) {
    boolean atField = wrong.stream().noneMatch(each -> each.field().isEmpty());
    ClosureSheet now = sheet().refused(ticked, atField ? wrong : List.of(), 0);
    return page(atField ? UNPROCESSABLE : CONFLICT, now).build();
  }

  private ClosureSheet sheet() {
    String account = viewer.account();
    return new ClosureSheet(
        accounts.findById(account).email(),
        factor.isOn(account),
        false,
        closure.obstacles(account),
        List.of(),
        0);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  private static Response.ResponseBuilder page(int status, ClosureSheet sheet) {
    return Response.status(status)
        .entity(Templates.page(sheet).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(ClosureSheet sheet);

    static native TemplateInstance farewell();
  }
}
