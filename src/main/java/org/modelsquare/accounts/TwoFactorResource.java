package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Visit;

/** Turning the second factor on, renewing the recovery codes, turning it off. */
@Path("/{lang:en|zh-hans|zh-hant}/console/account/two-factor")
@Authenticated
@Blocking
public class TwoFactorResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final TwoFactorCare care;
  private final TwoFactorSheets sheets;
  private final SecondFactor factor;
  private final Viewer viewer;
  private final Visit visit;

  TwoFactorResource(
      TwoFactorCare care, TwoFactorSheets sheets, SecondFactor factor, Viewer viewer, Visit visit) {
    this.care = care;
    this.sheets = sheets;
    this.factor = factor;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** Off, waiting for the first code, or on. */
  @GET
  public Response show(
      @RestQuery @Nullable String saved, @RestQuery("for") @Nullable String purpose) {
    String said = "operators".equals(purpose) && viewer.isOperator() ? "operators" : "";
    TwoFactorSheet sheet = sheets.of(viewer, "off".equals(saved) ? "off" : said);
    return page(Response.Status.OK.getStatusCode(), sheet).build();
  }

  /** Makes the secret. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@RestForm("start_password") @Nullable String password) {
    return answer(care.begin(viewer.account(), Objects.requireNonNullElse(password, "")), "");
  }

  /** Takes the first code and shows the recovery codes, once. */
  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@RestForm("first_code") @Nullable String code) {
    String typed = Objects.requireNonNullElse(code, "");
    Optional<List<String>> codes =
        care.confirm(viewer.account(), typed, viewer.sessionId().orElse(""));
    if (codes.isPresent()) {
      return codes(codes.get(), false);
    }
    String wrong = typed.isBlank() ? "code_required" : "code_wrong";
    Violation violation = Violation.of("first_code", wrong);
    TwoFactorSheet sheet = sheets.of(viewer, "");
    return sheet.isPending()
        ? page(UNPROCESSABLE, sheet.refused(List.of(violation), 0)).build()
        : to("");
  }

  /** Replaces the recovery codes and shows the new ones, once. */
  @POST
  @Path("recovery-codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renew(@RestForm("renew_password") @Nullable String password) {
    Optional<Entry> refusal =
        care.mayRenew(viewer.account(), Objects.requireNonNullElse(password, ""));
    return refusal.isPresent()
        ? answer(refusal.get(), "")
        : codes(factor.renew(viewer.account()), true);
  }

  /** Turns it off. */
  @POST
  @Path("removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response turnOff(
      @RestForm("off_password") @Nullable String password,
      @RestForm("off_code") @Nullable String code) {
    Entry entry =
        care.turnOff(
            viewer.account(),
            Objects.requireNonNullElse(password, ""),
            Objects.requireNonNullElse(code, ""));
    return answer(entry, "?saved=off");
  }

  private Response answer(Entry entry, String query) {
    if (entry instanceof Entry.Refused refused) {
      return page(UNPROCESSABLE, sheets.of(viewer, "").refused(refused.violations(), 0)).build();
    }
    if (entry instanceof Entry.Throttled throttled) {
      return page(TOO_MANY, sheets.of(viewer, "").refused(List.of(), throttled.seconds()))
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    return to(query);
  }

  private Response to(String query) {
    return Response.seeOther(URI.create(visit.root() + "/console/account/two-factor" + query))
        .build();
  }

  private static Response codes(List<String> codes, boolean renewed) {
    return html(Response.Status.OK.getStatusCode(), Templates.codes(codes, renewed)).build();
  }

  private static Response.ResponseBuilder page(int status, TwoFactorSheet sheet) {
    return html(status, Templates.page(sheet));
  }

  private static Response.ResponseBuilder html(int status, TemplateInstance template) {
    return Response.status(status)
        .entity(template.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(TwoFactorSheet sheet);

    static native TemplateInstance codes(List<String> codes, boolean renewed);
  }
}
