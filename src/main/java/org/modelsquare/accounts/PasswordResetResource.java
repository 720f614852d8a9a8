package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.accounts.throttling.ClientAddress;
import org.modelsquare.mail.Letters;
import org.modelsquare.web.Visit;

/** Asking for a new password, and choosing it by the link in the letter. */
@Path("/{lang:en|zh-hans|zh-hant}/password-reset")
@PermitAll
@Blocking
public class PasswordResetResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final Onward HOME = new Onward("", "");

  private final Forgotten forgotten;
  private final PasswordResets resets;
  private final Letters letters;
  private final Visit visit;
  private final RoutingContext context;

  PasswordResetResource(
      Forgotten forgotten,
      PasswordResets resets,
      Letters letters,
      Visit visit,
      RoutingContext context) {
    this.forgotten = forgotten;
    this.resets = resets;
    this.letters = letters;
    this.visit = visit;
    this.context = context;
  }

  /** The form, or whom to ask where no letters go out. */
  @GET
  public Response show(@RestQuery @Nullable String sent) {
    return html(OK, Templates.request(EntryForm.empty(HOME), letters.isOn(), sent != null)).build();
  }

  /** Sends the letter, if there is anybody to send it to; the answer does not tell. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@RestForm @Nullable String email, HttpServerRequest request) {
    if (!letters.isOn()) {
      return to("/password-reset");
    }
    String typed = Objects.requireNonNullElse(email, "");
    Entry entry = forgotten.ask(EmailAddress.of(typed), ClientAddress.of(request));
    if (entry instanceof Entry.Refused refused) {
      EntryForm form = EntryForm.refused(typed, refused.violations(), HOME);
      return html(UNPROCESSABLE, Templates.request(form, true, false)).build();
    }
    if (entry instanceof Entry.Throttled throttled) {
      EntryForm form = EntryForm.throttled(typed, throttled.seconds(), HOME);
      return html(TOO_MANY, Templates.request(form, true, false))
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    return to("/password-reset?sent=1");
  }

  /** The form behind the link; looking does not use it up. */
  @GET
  @Path("{token}")
  public Response open(@RestPath String token) {
    if (resets.accountOf(new SecretToken(token)).isEmpty()) {
      throw new NotFoundException();
    }
    // Links on the page, and the form, tell nobody the token.
    context.response().putHeader("Referrer-Policy", "no-referrer");
    return html(OK, Templates.choice(EntryForm.empty(HOME), token)).build();
  }

  /** Sets the password and leads to the door, where a second factor is asked for as always. */
  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@RestPath String token, @RestForm @Nullable String password) {
    Entry entry =
        forgotten.choose(new SecretToken(token), Objects.requireNonNullElse(password, ""));
    if (entry instanceof Entry.Refused refused) {
      EntryForm form = EntryForm.refused("", refused.violations(), HOME);
      return html(UNPROCESSABLE, Templates.choice(form, token)).build();
    }
    if (entry instanceof Entry.LinkGone) {
      throw new NotFoundException();
    }
    return to("/sign-in");
  }

  private Response to(String path) {
    return Response.seeOther(URI.create(visit.root() + path))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
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

    static native TemplateInstance request(EntryForm form, boolean letters, boolean sent);

    static native TemplateInstance choice(EntryForm form, String token);
  }
}
