package org.modelsquare.observability;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the metrics to whoever has the token; to everybody else there are none. */
class MetricsDoor {

  private static final String ADDRESS = "/q/metrics";
  private static final int FIRST = 900;
  private static final int NOT_FOUND = 404;

  private final MetricsSettings settings;

  MetricsDoor(MetricsSettings settings) {
    this.settings = settings;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(ADDRESS) && !isKnown(context.request().getHeader("Authorization"))) {
      context.response().setStatusCode(NOT_FOUND).end();
      return;
    }
    context.next();
  }

  private boolean isKnown(@Nullable String shown) {
    Optional<String> token = settings.token().filter(each -> !each.isBlank());
    return shown != null
        && token.isPresent()
        && MessageDigest.isEqual(bytes("Bearer " + token.get()), bytes(shown));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
