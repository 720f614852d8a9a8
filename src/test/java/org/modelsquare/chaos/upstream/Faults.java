package org.modelsquare.chaos.upstream;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can go wrong with any answer, by the words of the marks. */
final class Faults {

  private static final Pattern STATUS = Pattern.compile("http-(\\d{3})(?:-ra-(\\w+))?");
  private static final Duration DATE_AHEAD = Duration.ofSeconds(3);
  private static final int DEEP = 10_000;

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "invalid_request",
          401, "unauthorized",
          402, "insufficient_quota",
          403, "forbidden",
          404, "task_not_found",
          422, "content_policy_violation",
          429, "rate_limit_exceeded",
          503, "rate_limit_unavailable");

  private Faults() {}

  /** A refusal; like some real servers this one repeats the credential that it was shown. */
  static Optional<Answer> status(String word, Inbound request) {
    Matcher matcher = STATUS.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int status = Integer.parseInt(matcher.group(1));
    String body =
        "{\"error\":{\"code\":\"%s\",\"message\":\"No luck with %s\",\"type\":\"chaos\"}}"
            .formatted(
                CODES.getOrDefault(status, "internal_error"), request.header("authorization"));
    Answer answer = Answer.json(status, body);
    return Optional.of(
        matcher.group(2) == null
            ? answer
            : answer.with("Retry-After: " + retryAfter(matcher.group(2))));
  }

  /** A body that is not what was asked for, in an answer that says that all is well. */
  static Optional<Answer> content(String word, String id) {
    String body =
        switch (word) {
          case "html" -> "";
          case "bad-json" -> "{\"id\":\"" + id + "\",\"status\":";
          case "no-object" -> "[\"" + id + "\"]";
          case "empty" -> " ";
          case "duplicate-keys" ->
              "{\"id\":\"%s\",\"id\":\"other\",\"status\":\"failed\",\"status\":\"completed\"}"
                  .formatted(id);
          case "deep" ->
              "{\"id\":\"" + id + "\",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
          default -> null;
        };
    if (body == null) {
      return Optional.empty();
    }
    return Optional.of(body.isEmpty() ? Answer.html(200) : Answer.json(200, body));
  }

  static Optional<Delivery> delivery(String word) {
    for (Delivery each : Delivery.values()) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String retryAfter(String kind) {
    return switch (kind) {
      case "seconds" -> "2";
      case "date" ->
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              ZonedDateTime.now(ZoneOffset.UTC).plus(DATE_AHEAD));
      case "negative" -> "-5";
      case "absurd" -> "1000000000";
      case "text" -> "soon";
      default -> throw new IllegalArgumentException("no Retry-After: " + kind);
    };
  }
}
