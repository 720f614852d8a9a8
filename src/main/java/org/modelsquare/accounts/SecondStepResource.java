package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.web.Visit;

/** The second step of coming back: a code after the password. */
@Path("/{lang:en|zh-hans|zh-hant}/sign-in/code")
@PermitAll
@Blocking
public class SecondStepResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final Challenge challenge;
  private final Admission admission;
  private final Visit visit;

  SecondStepResource(Challenge challenge, Admission admission, Visit visit) {
    this.challenge = challenge;
    this.admission = admission;
    this.visit = visit;
  }

  /** The form for a code of the app, or with {@code with=recovery} for one written down. */
  @GET
  public Response show(
      @RestQuery("return") @Nullable String back,
      @RestQuery @Nullable String carry,
      @RestQuery @Nullable String with) {
    Onward onward = Onward.of(back, carry);
    if (admission.halfWay().isEmpty()) {
      return again(onward);
    }
    boolean recovery = "recovery".equals(with);
    return page(Response.Status.OK.getStatusCode(), EntryForm.empty(onward), recovery).build();
  }

  /** Takes the code. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @RestForm @Nullable String code,
      @RestForm @Nullable String with,
      @RestForm("return") @Nullable String back,
      @RestForm @Nullable String carry) {
    Onward onward = Onward.of(back, carry);
    Optional<Account> account = admission.halfWay();
    if (account.isEmpty()) {
      return again(onward);
    }
    String id = account.get().id();
    boolean recovery = "recovery".equals(with);
    Optional<Entry> refusal = challenge.code(id, "code", Objects.requireNonNullElse(code, ""));
    if (refusal.isEmpty()) {
      return Response.seeOther(admission.complete(id, onward))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    if (refusal.get() instanceof Entry.Throttled throttled) {
      return page(TOO_MANY, EntryForm.throttled("", throttled.seconds(), onward), recovery)
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    Entry.Refused refused = (Entry.Refused) refusal.get();
    return page(UNPROCESSABLE, EntryForm.refused("", refused.violations(), onward), recovery)
        .build();
  }

  /** Who took too long, or never showed a password, starts over and keeps the way on. */
  private Response again(Onward onward) {
    return Response.seeOther(URI.create(visit.root() + "/sign-in" + onward.query()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Response.ResponseBuilder page(int status, EntryForm form, boolean recovery) {
    return Response.status(status)
        .entity(Templates.page(form, recovery).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(EntryForm form, boolean recovery);
  }
}
