package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.throttling.ClientAddress;
import org.modelsquare.mail.Letters;

/** Coming back. */
@Path("/{lang:en|zh-hans|zh-hant}/sign-in")
@PermitAll
@Blocking
public class SignInResource extends EntryResource {

  private final SignIn signIn;
  private final Viewer viewer;

  SignInResource(SignIn signIn, Admission admission, Letters letters, Viewer viewer) {
    super(admission, form -> Templates.page(form, letters.isOn()));
    this.signIn = signIn;
    this.viewer = viewer;
  }

  @GET
  public Response show(
      @RestQuery("return") @Nullable String back, @RestQuery @Nullable String carry) {
    return form(viewer, Onward.of(back, carry));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @RestForm @Nullable String email,
      @RestForm @Nullable String password,
      @RestForm("return") @Nullable String back,
      @RestForm @Nullable String carry,
      HttpServerRequest request) {
    String typed = Objects.requireNonNullElse(email, "");
    Entry entry =
        signIn.attempt(
            EmailAddress.of(typed),
            Objects.requireNonNullElse(password, ""),
            ClientAddress.of(request));
    return answer(entry, typed, Onward.of(back, carry));
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(EntryForm form, boolean letters);
  }
}
