package org.modelsquare.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Answers requests whose address cannot be decoded: the router gives up on them before any route. */
class UnreadableAddressFilter {

  private static final int BAD_REQUEST = 400;

  private final Failures failures;

  UnreadableAddressFilter(Failures failures) {
    this.failures = failures;
  }

  void register(@Observes Router router) {
    router.errorHandler(BAD_REQUEST, this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.response().ended()) {
      return;
    }
    context.response().putHeader(RequestId.HEADER, RequestId.of(context));
    if (failures.concern(context)) {
      failures.words(context, BAD_REQUEST, null).send(context.response());
    } else {
      context.response().setStatusCode(BAD_REQUEST).end();
    }
  }
}
