package org.modelsquare.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of an endpoint.
 *
 * @param at when it began
 * @param millis how long it took
 * @param outcome {@code answered}, or why there was no answer
 * @param status the HTTP status of an answer
 * @param response the first bytes of an answer as text
 */
record Attempt(Instant at, int millis, String outcome, @Nullable Integer status, String response) {

  private static final int OK = 200;
  private static final int OK_END = 300;

  static Attempt answered(Instant at, int millis, int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    return new Attempt(at, millis, "answered", status, text);
  }

  static Attempt unanswered(Instant at, int millis, String why) {
    return new Attempt(at, millis, why, null, "");
  }

  /** True if the endpoint took the event. */
  boolean isHeard() {
    return status != null && status >= OK && status < OK_END;
  }
}
