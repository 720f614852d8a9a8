package org.modelsquare.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A collector of traces on a socket: OTLP over HTTP. It keeps the latest thousands of spans. */
public final class TraceCollector implements AutoCloseable {

  private static final int MOST = 5_000;
  private static final List<Recorded> SPANS = new CopyOnWriteArrayList<>();

  private final HttpServer server;

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  /**
   * A span that arrived.
   *
   * @param traceId 32 hexadecimal digits
   * @param parentId the span in which it was, 16 hexadecimal digits; empty for the first
   * @param attributes all as text
   */
  public record Recorded(
      String traceId, String id, String parentId, String name, Map<String, String> attributes) {

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  /** Starts one on a free port. */
  public static TraceCollector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/traces", TraceCollector::take);
      server.start();
      return new TraceCollector(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has arrived. */
  public static List<Recorded> spans() {
    return List.copyOf(SPANS);
  }

  /** Where it listens. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void take(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream raw = exchange.getRequestBody();
        InputStream body = packed ? new GZIPInputStream(raw) : raw) {
      for (ResourceSpans resource :
          ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
        for (ScopeSpans scope : resource.getScopeSpansList()) {
          scope.getSpansList().forEach(span -> SPANS.add(recorded(span)));
        }
      }
    }
    while (SPANS.size() > MOST) {
      SPANS.remove(0);
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static Recorded recorded(Span span) {
    HexFormat hex = HexFormat.of();
    return new Recorded(
        hex.formatHex(span.getTraceId().toByteArray()),
        hex.formatHex(span.getSpanId().toByteArray()),
        hex.formatHex(span.getParentSpanId().toByteArray()),
        span.getName(),
        span.getAttributesList().stream()
            .collect(Collectors.toMap(KeyValue::getKey, TraceCollector::text, (a, b) -> b)));
  }

  private static String text(KeyValue attribute) {
    return attribute.getValue().hasIntValue()
        ? String.valueOf(attribute.getValue().getIntValue())
        : attribute.getValue().getStringValue();
  }
}
