package org.modelsquare.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Bounds what a request may carry: 1 MB, 12 MB where a file is uploaded, and 42 MB where a form of
 * a model's page may bring several. The server's own limit is one for all routes, so it is the
 * largest and this filter keeps the smaller ones.
 */
class BodyLimitFilter {

  /** Callers are known with priority 200: also what is refused here stands in their log. */
  private static final int AFTER_AUTHENTICATION = 150;

  /** The server sets its own limit for bodies of unknown length with priority 2. */
  private static final int AFTER_THE_SERVERS_LIMIT = 1;

  private static final int TOO_LARGE = 413;
  private static final long MOST = 1024L * 1024;
  private static final long MOST_OF_UPLOADS = 12 * MOST;
  private static final long MOST_OF_FORMS = 42 * MOST;
  private static final Pattern UPLOADS = Pattern.compile("/v1/videos|(/.*)?/uploads(/images)?");
  private static final Pattern FORMS =
      Pattern.compile(
          "/[a-z-]+/models/[^/]+/(uploads|jobs|draft|preview|request|launch-subscription)");

  private final Failures failures;

  BodyLimitFilter(Failures failures) {
    this.failures = failures;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseLarge, AFTER_AUTHENTICATION);
    filters.register(this::boundUnknown, AFTER_THE_SERVERS_LIMIT);
  }

  private void refuseLarge(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= most(context.request())) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    response.setStatusCode(TOO_LARGE);
    response.putHeader(HttpHeaderNames.CONNECTION, "close");
    // The rest of the body is not worth reading.
    context.addEndHandler(ended -> context.request().connection().close());
    if (failures.concern(context)) {
      failures.words(context, TOO_LARGE, null).send(response);
    } else {
      response.end();
    }
  }

  /**
   * The server cuts such a body off without a word. Programs' bodies are therefore counted where
   * the refusal can be put into words, and the server's own limit is only the last one.
   */
  private void boundUnknown(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.getHeader(HttpHeaderNames.CONTENT_LENGTH) == null && !failures.concern(context)) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
    }
    context.next();
  }

  private static long most(HttpServerRequest request) {
    String type =
        Objects.requireNonNullElse(request.getHeader(HttpHeaderNames.CONTENT_TYPE), "")
            .toLowerCase(Locale.ROOT);
    if (!type.startsWith("multipart/form-data")) {
      return MOST;
    }
    String path = Objects.requireNonNullElse(request.path(), "");
    if (FORMS.matcher(path).matches()) {
      return MOST_OF_FORMS;
    }
    return UPLOADS.matcher(path).matches() ? MOST_OF_UPLOADS : MOST;
  }
}
