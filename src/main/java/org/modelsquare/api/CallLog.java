package org.modelsquare.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.requests.LoggedRequest;
import org.modelsquare.requests.RequestLog;
import org.modelsquare.web.RequestId;

/** Notes each call of a known key when its answer goes out, whatever became of it. */
class CallLog {

  private static final int BEFORE_ALL_ROUTES = 950;
  private static final long NANOS = 1_000_000;

  private final RequestLog log;
  private final Clock clock;

  CallLog(RequestLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ALL_ROUTES);
  }

  private void watch(RoutingContext context) {
    if (ApiCall.isOne(context)) {
      Instant at = clock.instant();
      long started = System.nanoTime();
      context.addHeadersEndHandler(
          answered ->
              ApiCall.of(context)
                  .key()
                  .ifPresent(
                      key ->
                          log.add(entry(context, key, at, (System.nanoTime() - started) / NANOS))));
    }
    context.next();
  }

  private static LoggedRequest entry(RoutingContext context, ApiKey key, Instant at, long millis) {
    ApiCall call = ApiCall.of(context);
    HttpServerRequest request = context.request();
    String path = Objects.requireNonNullElse(request.path(), "");
    return new LoggedRequest(
        RequestId.of(context),
        key.accountId(),
        key.id(),
        at,
        request.method().name(),
        call.route().orElse(path),
        path,
        context.response().getStatusCode(),
        millis,
        call.cost().orElse(null),
        call.jobId().orElse(null),
        call.errorCode().orElse(null),
        call.body().orElse(null),
        call.error().orElse(null),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
  }
}
