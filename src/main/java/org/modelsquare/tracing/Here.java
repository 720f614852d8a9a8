package org.modelsquare.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

/**
 * The present span: that of the step which a thread does, else that of the request for which it
 * works. A request changes threads, so that its span goes with its Vert.x context.
 */
final class Here {

  private static final Class<Here> KEY = Here.class;

  private Here() {}

  /** Makes a span that of the present request. */
  static void put(Span span) {
    io.vertx.core.Context request = Vertx.currentContext();
    if (request != null && VertxContext.isDuplicatedContext(request)) {
      request.putLocal(KEY, span);
    }
  }

  /** The present span; an invalid one if nothing is recorded. */
  static Span span() {
    Span span = Span.current();
    if (span.getSpanContext().isValid()) {
      return span;
    }
    io.vertx.core.Context request = Vertx.currentContext();
    if (request == null || !VertxContext.isDuplicatedContext(request)) {
      return span;
    }
    Span ofRequest = request.getLocal(KEY);
    return ofRequest == null ? span : ofRequest;
  }

  static Context context() {
    return Context.root().with(span());
  }
}
