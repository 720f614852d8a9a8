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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.secondfactor.SecondFactor;
import org.modelsquare.core.Language;
import org.modelsquare.mail.Letters;
import org.modelsquare.web.Visit;

/** One's own account: name, language, time zone, theme, email, password. */
@Path("/{lang:en|zh-hans|zh-hant}/console/account")
@Authenticated
@Blocking
public class AccountResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final SelfCare care;
  private final Accounts accounts;
  private final SecondFactor factor;
  private final Letters letters;
  private final Viewer viewer;
  private final Visit visit;

  AccountResource(
      SelfCare care,
      Accounts accounts,
      SecondFactor factor,
      Letters letters,
      Viewer viewer,
      Visit visit) {
    this.care = care;
    this.factor = factor;
    this.letters = letters;
    this.accounts = accounts;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The page with all forms. */
  @GET
  public Response show(@RestQuery @Nullable String saved) {
    return page(Response.Status.OK.getStatusCode(), sheet(Objects.requireNonNullElse(saved, "")))
        .build();
  }

  /** Changes name, language and time zone; goes on in the language chosen. */
  @POST
  @Path("profile")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response describe(
      @RestForm("display_name") @Nullable String name,
      @RestForm @Nullable String language,
      @RestForm("time_zone") @Nullable String zone) {
    String typedName = Objects.requireNonNullElse(name, "");
    String typedLanguage = Objects.requireNonNullElse(language, "");
    String typedZone = Objects.requireNonNullElse(zone, "");
    Entry entry = care.describe(viewer.account(), typedName, typedLanguage, typedZone);
    String root = Language.find(typedLanguage).map(each -> "/" + each.path()).orElse(visit.root());
    return answer(entry, sheet("").typed(typedName, typedLanguage, typedZone), root, "profile");
  }

  /** Changes the email. */
  @POST
  @Path("email")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response readdress(
      @RestForm @Nullable String email, @RestForm("email_password") @Nullable String password) {
    Entry entry =
        care.readdress(
            viewer.account(), EmailAddress.of(email), Objects.requireNonNullElse(password, ""));
    AccountSheet sheet = sheet("").typed(Objects.requireNonNullElse(email, ""));
    return answer(entry, sheet, visit.root(), "email");
  }

  /** Changes the password and signs all other browsers out. */
  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @RestForm @Nullable String current, @RestForm @Nullable String password) {
    Entry entry =
        care.changePassword(
            viewer.account(),
            viewer.sessionId().orElse(""),
            Objects.requireNonNullElse(current, ""),
            Objects.requireNonNullElse(password, ""));
    return answer(entry, sheet(""), visit.root(), "password");
  }

  private AccountSheet sheet(String saved) {
    String account = viewer.account();
    return AccountSheet.of(accounts.findById(account), saved, factor.isOn(account), letters.isOn());
  }

  private static Response answer(Entry entry, AccountSheet sheet, String root, String saved) {
    if (entry instanceof Entry.Refused refused) {
      return page(UNPROCESSABLE, sheet.refused(refused.violations(), 0)).build();
    }
    if (entry instanceof Entry.Throttled throttled) {
      return page(TOO_MANY, sheet.refused(List.of(), throttled.seconds()))
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    return Response.seeOther(URI.create(root + "/console/account?saved=" + saved)).build();
  }

  private static Response.ResponseBuilder page(int status, AccountSheet sheet) {
    return Response.status(status)
        .entity(Templates.page(sheet).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(AccountSheet sheet);
  }
}
