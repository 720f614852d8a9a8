package org.modelsquare.accounts.sessions;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a browser keeps its secret: out of scripts' reach, and bound to TLS where there is TLS. */
@Singleton
public class SessionCookie {

  private static final String NAME = "ms_session";

  private final boolean secure;
  private final long lifetimeSeconds;

  SessionCookie(
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl, SessionSettings settings) {
    this.secure = "https".equals(publicUrl.getScheme());
    this.lifetimeSeconds = settings.absoluteTimeout().toSeconds();
  }

  /** {@code ms_session}; on an instance reached by https {@code __Host-ms_session}. */
  public String name() {
    return secure ? "__Host-" + NAME : NAME;
  }

  /** Gives the browser its secret. */
  public void set(RoutingContext context, SecretToken token) {
    context.response().addCookie(cookie(token.text()).setMaxAge(lifetimeSeconds));
  }

  /** Takes the secret from the browser. */
  public void clear(RoutingContext context) {
    context.response().addCookie(cookie("").setMaxAge(0));
  }

  Optional<String> read(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(name()))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(name(), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(secure);
  }
}
