package org.modelsquare.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers style sheet, scripts and icons to browsers that read Brotli from memory, compressed once
 * and as small as it goes. Everybody else, and a machine without the encoder, gets what the server
 * compresses on the way.
 */
@Singleton
class CompressedAssets {

  private static final int BEFORE_FILES = -1;
  private static final int SMALLEST = 11;

  /** They concern documents; here they would be a good part of the bytes. */
  private static final List<String> PAGE_HEADERS =
      List.of("Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  private final Map<String, Buffer> compressed = new ConcurrentHashMap<>();

  void route(@Observes Router router) {
    if (Brotli4jLoader.isAvailable()) {
      router
          .getWithRegex("\\/s\\/(?<file>[a-z0-9.-]+\\.(css|js|svg))")
          .order(BEFORE_FILES)
          .handler(this::answer);
    }
  }

  private void answer(RoutingContext context) {
    String file = context.pathParam("file");
    Buffer body = readsBrotli(context.request()) ? body(file) : null;
    if (body == null) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    PAGE_HEADERS.forEach(response.headers()::remove);
    response
        .putHeader("Content-Security-Policy", "default-src 'none'")
        .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
        .putHeader(HttpHeaders.CONTENT_ENCODING, "br")
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .end(body);
  }

  private static boolean readsBrotli(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String each : accepted.split(",")) {
      String coding = each.strip();
      if (coding.equals("br") || coding.startsWith("br;") && !coding.contains("q=0")) {
        return true;
      }
    }
    return false;
  }

  /** Indentation and whole lines of comment are for readers of the source. */
  private static byte[] slim(byte[] source) {
    String text = new String(source, StandardCharsets.UTF_8);
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("//"))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Null where there is no such file: then it is not ours to say so. */
  private @Nullable Buffer body(String file) {
    return compressed.computeIfAbsent(file, CompressedAssets::compress);
  }

  private static @Nullable Buffer compress(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("META-INF/resources/s/" + file)) {
      if (in == null) {
        return null;
      }
      Encoder.Parameters smallest = new Encoder.Parameters().setQuality(SMALLEST);
      return Buffer.buffer(Encoder.compress(slim(in.readAllBytes()), smallest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
