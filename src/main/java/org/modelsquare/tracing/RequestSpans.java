package org.modelsquare.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Records requests by method and the template of their address. The address itself stays out of it:
 * its query may hold a prompt, its path the secret of a letter or of a shared video.
 */
@Singleton
class RequestSpans {

  /** Where Quarkus REST notes which template an address has matched. */
  private static final String TEMPLATE = "UrlPathTemplate";

  /** Before everything that may refuse or name a request. */
  private static final int FIRST = 2_000;

  private static final int FIRST_ERROR = 500;

  private final Traces traces;
  private final TracesSettings settings;

  RequestSpans(Traces traces, TracesSettings settings) {
    this.traces = traces;
    this.settings = settings;
  }

  void register(@Observes Filters filters) {
    if (settings.endpoint().isPresent()) {
      filters.register(this::record, FIRST);
    }
  }

  private void record(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    if (path == null || path.startsWith("/q/") || path.startsWith("/s/")) {
      context.next();
      return;
    }
    String method = request.method().name();
    Span span = begin(method, request.getHeader(Trail.HEADER));
    Here.put(span);
    io.vertx.core.Context here = Vertx.currentContext();
    context.addEndHandler(
        ended -> {
          String template = here == null ? null : here.getLocal(TEMPLATE);
          if (template != null) {
            span.updateName(method + " " + template);
            span.setAttribute(Marks.ROUTE, template);
          }
          int status = context.response().getStatusCode();
          span.setAttribute(Marks.STATUS, status);
          if (status >= FIRST_ERROR) {
            span.setStatus(StatusCode.ERROR);
          }
          span.end();
        });
    context.next();
  }

  private Span begin(String method, @Nullable String caller) {
    SpanBuilder span = traces.builder(method).setSpanKind(SpanKind.SERVER);
    span.setAttribute(Marks.METHOD, method);
    if (caller == null) {
      return span.setNoParent().startSpan();
    }
    Context theirs = Trail.back(caller);
    if (settings.trustCallers()) {
      return span.setParent(theirs).startSpan();
    }
    return span.setNoParent().addLink(Span.fromContext(theirs).getSpanContext()).startSpan();
  }
}
