package org.modelsquare.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The choice between light, dark and the system's theme. */
@Path("/{lang:en|zh-hans|zh-hant}/theme")
@PermitAll
public class ThemeResource {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Visit visit;

  ThemeResource(Visit visit) {
    this.visit = visit;
  }

  @POST
  public Response choose(
      @RestForm @Nullable String theme, @RestForm("return") @Nullable String back) {
    String chosen = Theme.orSystem(theme);
    NewCookie cookie =
        new NewCookie.Builder(Visit.THEME_COOKIE)
            .value(chosen)
            .path("/")
            .maxAge(chosen.isEmpty() ? 0 : (int) KEPT.toSeconds())
            .sameSite(NewCookie.SameSite.LAX)
            .httpOnly(true)
            .build();
    return Response.seeOther(ReturnPath.orElse(back, visit.root())).cookie(cookie).build();
  }
}
