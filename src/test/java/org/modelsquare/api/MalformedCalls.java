package org.modelsquare.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes calls that are wrong somewhere, the same ones for the same seed. */
final class MalformedCalls {

  private static final List<String> WRONG_VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "5.5",
          "123456789012345678901234567890",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "{\"a\":{\"b\":1}}",
          "\"5\"",
          "\"javascript:alert(1)\"",
          "[\"http://127.0.0.1/\"]",
          "[\"https://[::1]/a.png\"]",
          "\"' or 1=1 --\"",
          "\"<script>\"",
          "99999999999",
          "-0",
          "\"16:9:1\"");
  private static final List<String> FIELDS =
      List.of(
          "model",
          "prompt",
          "duration",
          "aspect_ratio",
          "size",
          "resolution",
          "image_urls",
          "seed",
          "client_business_id",
          "callback_url",
          "quote_id",
          "max_credits",
          "trace_id",
          "metadata",
          "seconds",
          "input_reference",
          "colour",
          "__proto__",
          "",
          "a.b",
          "模型");
  private static final List<String> NOT_JSON =
      List.of(
          "",
          " ",
          "{",
          "}",
          "[",
          "nul",
          "{\"a\":}",
          "{\"a\":1,}",
          "{'a':1}",
          "{\"a\":1}{}",
          "\"x\"",
          "1",
          "[1]",
          "null",
          "{\"a\":1 /* c */}",
          "\uFEFF{}",
          "{\"prompt\":\"\n\"}",
          "{\"a\":NaN}",
          "<xml/>",
          "a=b&c=d",
          "{\"a\":01}",
          "{\"prompt\":\"x\",\"prompt\":\"y\"}");
  private static final List<String> IDS =
      List.of(
          "x",
          "video_",
          "video_00000000000000000000000000",
          "%00",
          "%ff",
          "..%2f..%2fetc",
          "%2e%2e",
          "a%20b",
          "%E6%A8%A1",
          "'%20or%201=1--",
          "video_x%0d%0aSet-Cookie:a=b",
          "*",
          "-1",
          "null");
  private static final List<String> QUERIES =
      List.of(
          "limit=0",
          "limit=-1",
          "limit=abc",
          "limit=101",
          "limit=99999999999",
          "limit=%00",
          "status=done",
          "status=",
          "status=%ff",
          "limit=1&limit=x",
          "limit=1.5",
          "limit=%20");
  private static final List<String> KEYS =
      List.of(
          "",
          "Bearer",
          "Bearer ",
          "Bearer sk-",
          "Basic YTpi",
          "Bearer sk-' or 1=1 --",
          "Bearer \u00fc",
          "bearer x y",
          "Bearer " + "a".repeat(4000),
          "sk-123",
          "Bearer sk-" + "A".repeat(48));
  private static final List<String> TYPES =
      List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png");

  private final Random random;

  MalformedCalls(long seed) {
    this.random = new Random(seed);
  }

  Call next() {
    return switch (random.nextInt(10)) {
      case 0 -> new Call("GET", "/v1/videos/generations/" + any(IDS), null, null, null);
      case 1 -> new Call("GET", list() + "?" + any(QUERIES), null, null, null);
      case 2 ->
          new Call(
              verb(),
              any(List.of("/v1/", "/v1/x", "/v1/videos/", "/v1/tokens/a/b", "/v1//videos")),
              null,
              null,
              null);
      case 3 -> new Call("DELETE", resource() + any(IDS), null, null, null);
      case 4 -> new Call("GET", "/v1/balance", null, null, any(KEYS));
      case 5 -> new Call("POST", submit(), any(TYPES), bytes(any(NOT_JSON)), null);
      case 6 -> new Call("POST", submit(), "application/json", bytes(any(NOT_JSON)), null);
      case 7 -> new Call("POST", submit(), "application/json", noise(), null);
      default -> new Call("POST", submit(), "application/json", bytes(body()), null);
    };
  }

  /** An order in which at least one field is not what it should be. */
  private String body() {
    StringBuilder body = new StringBuilder("{\"model\":\"sandbox-reel\",\"prompt\":\"x\"");
    int flaws = 1 + random.nextInt(3);
    for (int i = 0; i < flaws; i++) {
      body.append(",\"").append(any(FIELDS)).append("\":").append(any(WRONG_VALUES));
    }
    String whole = body.append('}').toString();
    return random.nextInt(4) == 0 ? whole.substring(0, random.nextInt(whole.length())) : whole;
  }

  private byte[] noise() {
    if (random.nextBoolean()) {
      return bytes("{\"a\":".repeat(1 + random.nextInt(2000)));
    }
    byte[] noise = new byte[random.nextInt(300)];
    random.nextBytes(noise);
    return noise;
  }

  private String submit() {
    return any(List.of("/v1/videos/generations", "/v1/videos/quote", "/v1/videos", "/v1/tokens"));
  }

  private String list() {
    return any(List.of("/v1/videos/generations", "/v1/videos", "/v1/pricing"));
  }

  private String resource() {
    return any(List.of("/v1/videos/generations/", "/v1/videos/"));
  }

  private String verb() {
    return any(List.of("GET", "POST", "PUT", "DELETE", "PATCH"));
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One call.
   *
   * @param type of the body, or null for none
   * @param key the Authorization header, or null for a good one
   */
  record Call(String verb, String path, String type, byte[] body, String key) {

    @Override
    public String toString() {
      String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
      return "%s %s %s %s %s"
          .formatted(verb, path, type, key, text.substring(0, Math.min(200, text.length())));
    }
  }
}
