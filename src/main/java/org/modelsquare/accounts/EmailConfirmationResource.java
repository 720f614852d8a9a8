package org.modelsquare.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.accounts.throttling.Throttle;
import org.modelsquare.mail.Letters;
import org.modelsquare.web.Visit;

/** Saying that an email is one's own. */
@Path("/{lang:en|zh-hans|zh-hant}")
@PermitAll
@Blocking
public class EmailConfirmationResource {

  private final EmailConfirmations confirmations;
  private final Accounts accounts;
  private final Letters letters;
  private final Throttle throttle;
  private final EntrySettings settings;
  private final Viewer viewer;
  private final Visit visit;
  private final RoutingContext context;

  EmailConfirmationResource(
      EmailConfirmations confirmations,
      Accounts accounts,
      Letters letters,
      Throttle throttle,
      EntrySettings settings,
      Viewer viewer,
      Visit visit,
      RoutingContext context) {
    this.confirmations = confirmations;
    this.accounts = accounts;
    this.letters = letters;
    this.throttle = throttle;
    this.settings = settings;
    this.viewer = viewer;
    this.visit = visit;
    this.context = context;
  }

  /** Sends the letter again. */
  @POST
  @Path("console/account/email/confirmation")
  @Authenticated
  public Response send() {
    Account account = accounts.findById(viewer.account());
    boolean due = letters.isOn() && !account.isEmailConfirmed();
    // Too many letters to one email are held back in silence, as if they were on their way.
    if (due && throttle.take(settings.confirmationsOf(account.id())).isAllowed()) {
      confirmations.send(account);
    }
    return to("/console/account?saved=letter");
  }

  /** Asks: programs that look into letters follow links, but press no buttons. */
  @GET
  @Path("confirm-email/{token}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance ask(@RestPath String token) {
    String email =
        confirmations.emailOf(new SecretToken(token)).orElseThrow(NotFoundException::new);
    context.response().putHeader("Referrer-Policy", "no-referrer");
    return Templates.page(email, token);
  }

  @POST
  @Path("confirm-email/{token}")
  public Response confirm(@RestPath String token) {
    if (!confirmations.confirm(new SecretToken(token))) {
      throw new NotFoundException();
    }
    return to(viewer.isSignedIn() ? "/console/account?saved=confirmed" : "/email-confirmed");
  }

  /** For those who are not signed in in this browser. */
  @GET
  @Path("email-confirmed")
  public TemplateInstance confirmed() {
    return Templates.confirmed();
  }

  private Response to(String path) {
    return Response.seeOther(URI.create(visit.root() + path))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(String email, String token);

    static native TemplateInstance confirmed();
  }
}
