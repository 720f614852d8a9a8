package org.modelsquare.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.tracing.Trail;

/** Headers that stand on every answer, errors and files included. */
class SecurityHeadersFilter {

  private static final int BEFORE_ALL_ROUTES = 1000;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

  /** Stored files are played by our pages; opened by themselves they may do nothing at all. */
  private static final String MEDIA_POLICY = "default-src 'none'; media-src 'self'; sandbox";

  private static final List<String> FILES = List.of("/media/", "/uploads/");

  private final boolean secure;

  SecurityHeadersFilter(@ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.secure = "https".equals(publicUrl.getScheme());
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, BEFORE_ALL_ROUTES);
  }

  private void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    boolean media = FILES.stream().anyMatch(context.request().path()::startsWith);
    headers.set("Content-Security-Policy", media ? MEDIA_POLICY : POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    String id = RequestId.of(context);
    headers.set(RequestId.HEADER, id);
    Trail.name(id);
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    context.next();
  }
}
