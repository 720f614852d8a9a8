package org.modelsquare.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.modelsquare.web.FailureAnswer;

/**
 * Lets agents in by the same rules as programs: with a key that is good, and not too often. What
 * they come to is no resource of ours, so nobody behind this door would tell them of a refusal.
 */
class AgentDoor {

  private static final String ADDRESS = "/v1/mcp";

  /** Behind the authentication (200), before all that follows. */
  private static final int AFTER_THE_KEY = 150;

  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final ApiFailures failures;

  AgentDoor(ApiFailures failures) {
    this.failures = failures;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, AFTER_THE_KEY);
  }

  private void watch(RoutingContext context) {
    String path = context.request().path();
    if (path == null || !path.startsWith(ADDRESS)) {
      context.next();
      return;
    }
    refusal(context, path).ifPresentOrElse(each -> refuse(context, each), context::next);
  }

  private static Optional<ApiRefusal> refusal(RoutingContext context, String path) {
    ApiCall call = ApiCall.of(context);
    if (call.refusal().isPresent()) {
      return call.refusal();
    }
    if (!path.equals(ADDRESS)) {
      return Optional.of(Refusals.ofStatus(NOT_FOUND));
    }
    if (call.key().isEmpty()) {
      return Optional.of(Refusals.noKey());
    }
    // Nothing is ever told unasked, so there is nothing to listen to.
    return context.request().method().equals(HttpMethod.POST)
        ? Optional.empty()
        : Optional.of(Refusals.ofStatus(NOT_ALLOWED).header("Allow", "POST"));
  }

  private void refuse(RoutingContext context, ApiRefusal refusal) {
    FailureAnswer answer = failures.words(context, refusal.status(), refusal);
    HttpServerResponse response = context.response();
    response.setStatusCode(answer.status());
    response.putHeader("Content-Type", answer.mediaType()).putHeader("Cache-Control", "no-store");
    answer.headers().forEach(response::putHeader);
    response.end(answer.body());
  }
}
