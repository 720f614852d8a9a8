package org.modelsquare.upstream;

import io.vertx.core.Vertx;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads an answer within the bounds of size and time. */
final class AnswerReader {

  private final UpstreamSettings settings;
  private final Vertx vertx;
  private final Instant now;
  private final Redaction redaction;

  AnswerReader(UpstreamSettings settings, Vertx vertx, Instant now, Redaction redaction) {
    this.settings = settings;
    this.vertx = vertx;
    this.now = now;
    this.redaction = redaction;
  }

  UpstreamAnswer read(Response response, CurrentCall call) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    response
        .getStringHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    AtomicBoolean late = new AtomicBoolean();
    long timer =
        vertx.setTimer(
            call.millisLeft(settings.totalTimeout()),
            over -> {
              late.set(true);
              call.hangUp();
            });
    int most = settings.maxAnswerBytes();
    byte[] body = new byte[0];
    boolean whole = false;
    try (InputStream in = response.readEntity(InputStream.class)) {
      body = in == null ? body : in.readNBytes(most + 1);
      whole = body.length <= most;
    } finally {
      vertx.cancelTimer(timer);
      if (!whole) {
        call.hangUp();
      }
    }
    if (late.get()) {
      // A body without a length ends when the connection does, also if it was we who closed it.
      throw new IOException("the answer took too long");
    }
    return new UpstreamAnswer(
        response.getStatus(),
        headers,
        whole ? body : Arrays.copyOf(body, most),
        !whole,
        RetryAfter.read(headers.get("retry-after"), now),
        redaction);
  }
}
