package org.modelsquare.upstream;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.tracing.Traces;

/**
 * The REST clients of the kits, one for each interface and base URL. The interfaces' methods return
 * {@link Response}, so that a body is read by {@link #call} alone, which bounds its size and time.
 * No redirect is followed: it would carry credentials to wherever an answer says.
 */
@Singleton
public class UpstreamClients {

  private static final Logger LOG = Logger.getLogger(UpstreamClients.class);

  private final UpstreamSettings settings;
  private final Vertx vertx;
  private final Clock clock;
  private final Traces traces;
  private final Map<Key, Object> clients = new ConcurrentHashMap<>();

  UpstreamClients(UpstreamSettings settings, Vertx vertx, Clock clock, Traces traces) {
    this.settings = settings;
    this.traces = traces;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** The client of an API that begins at that URL. */
  public <T> T client(Class<T> api, URI baseUrl) {
    return api.cast(clients.computeIfAbsent(new Key(api, baseUrl), this::build));
  }

  /**
   * Makes a call of a client and reads its answer. Not for threads that must not block.
   *
   * @throws UpstreamFault if there was no whole answer in time
   */
  public UpstreamAnswer call(ProviderAccess access, Supplier<Response> call) throws UpstreamFault {
    Redaction redaction = Redaction.of(access);
    CurrentCall current = CurrentCall.begin();
    Span span = traces.call(access.accountId(), access.baseUrl().getHost());
    try (Scope scope = span.makeCurrent()) {
      Response response = call.get();
      Traces.answered(span, response.getStatus());
      return new AnswerReader(settings, vertx, clock.instant(), redaction).read(response, current);
    } catch (IOException | RuntimeException e) {
      Traces.failed(span, e);
      throw Faults.of(e, current.wasSent(), redaction);
    } finally {
      span.end();
      CurrentCall.end();
    }
  }

  private Object build(Key key) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(key.baseUrl())
        .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .disableDefaultMapper(true)
        .httpClientOptionsCustomizer(this::customize)
        .httpClientRequestCustomizer(UpstreamClients::prepare)
        .userAgent("ModelSquare")
        .register(new CallFilter())
        .build(key.api());
  }

  /** Seen last, after what Quarkus sets by itself. */
  private void customize(HttpClientOptions options) {
    int keepAlive = (int) settings.keepAlive().toSeconds();
    options
        .setMaxPoolSize(settings.maxConnections())
        .setKeepAlive(keepAlive > 0)
        .setKeepAliveTimeout(Math.max(1, keepAlive))
        .setPipelining(false)
        .setDecompressionSupported(false)
        .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** An answer in parts would be gathered in memory before anybody could count its bytes. */
  private static void prepare(HttpClientRequest request) {
    // The call fails and says why; the log is not for strangers to fill.
    request.connection().exceptionHandler(failure -> {});
    request
        .response()
        .onSuccess(
            response -> {
              String type = response.getHeader("Content-Type");
              if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                response.headers().remove("Content-Type");
              }
            });
  }

  @PreDestroy
  void stop() {
    for (Object client : clients.values()) {
      try {
        ((Closeable) client).close();
      } catch (IOException e) {
        LOG.debug("A client did not close", e);
      }
    }
  }

  /** One client of one API at one place. */
  private record Key(Class<?> api, URI baseUrl) {}
}
