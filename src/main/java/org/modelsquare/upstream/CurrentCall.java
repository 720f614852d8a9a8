package org.modelsquare.upstream;

import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jspecify.annotations.Nullable;

/** The call that a thread is making, and how far it went. */
final class CurrentCall {

  private static final ThreadLocal<CurrentCall> CURRENT = new ThreadLocal<>();

  private final long began = System.nanoTime();
  private @Nullable ResteasyReactiveClientRequestContext context;

  private CurrentCall() {}

  static CurrentCall begin() {
    CurrentCall call = new CurrentCall();
    CURRENT.set(call);
    return call;
  }

  static void end() {
    CURRENT.remove();
  }

  static void note(ResteasyReactiveClientRequestContext context) {
    CurrentCall call = CURRENT.get();
    if (call != null) {
      call.context = context;
    }
  }

  /** False only if there never was a connection on which something could have been sent. */
  boolean wasSent() {
    return context == null || request() != null;
  }

  /** What is left of the time for the whole call, at least 1. */
  long millisLeft(Duration total) {
    return Math.max(1, total.minusNanos(System.nanoTime() - began).toMillis());
  }

  /** Hangs up: what still comes would only fill the line. */
  void hangUp() {
    HttpClientRequest request = request();
    if (request != null) {
      request.connection().close();
    }
  }

  private @Nullable HttpClientRequest request() {
    ResteasyReactiveClientRequestContext noted = context;
    return noted == null ? null : noted.unwrap(HttpClientRequest.class);
  }
}
