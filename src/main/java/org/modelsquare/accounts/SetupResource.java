package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.passwords.PasswordHashing;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.core.Violation;
import org.modelsquare.web.Visit;

/** Where the first operator chooses email and password, by the link in the log. */
@Path("/{lang:en|zh-hans|zh-hant}/setup")
@PermitAll
@Blocking
public class SetupResource extends EntryResource {

  private static final Onward HOME = new Onward("", "");

  private final SetupLinks links;
  private final SignUp signUp;
  private final PasswordHashing hashing;
  private final Visit visit;

  SetupResource(
      SetupLinks links, SignUp signUp, PasswordHashing hashing, Admission admission, Visit visit) {
    super(admission, Templates::page);
    this.links = links;
    this.signUp = signUp;
    this.hashing = hashing;
    this.visit = visit;
  }

  @GET
  @Path("{token}")
  public Response show(@RestPath String token) {
    checkOpen(token);
    return Response.ok(Templates.page(EntryForm.empty(HOME)).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  @POST
  @Path("{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response claim(
      @RestPath String token,
      @RestForm @Nullable String email,
      @RestForm @Nullable String password) {
    checkOpen(token);
    String typed = Objects.requireNonNullElse(email, "");
    String secret = Objects.requireNonNullElse(password, "");
    EmailAddress address = EmailAddress.of(typed);
    List<Violation> violations = signUp.check(address, secret);
    Entry entry =
        violations.isEmpty()
            ? links.claim(new SecretToken(token), address, hashing.hash(secret), visit.language())
            : new Entry.Refused(violations);
    return answer(entry, typed, HOME);
  }

  private void checkOpen(String token) {
    if (!links.isOpen(new SecretToken(token))) {
      throw new NotFoundException();
    }
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(EntryForm form);
  }
}
