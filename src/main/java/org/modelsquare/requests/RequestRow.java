package org.modelsquare.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;

/**
 * A logged request as its owner sees it.
 *
 * @param request the request
 * @param keyName what the owner calls the key; its id if the key is gone
 * @param time date and time in UTC
 */
public record RequestRow(LoggedRequest request, String keyName, String time) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD = 400;
  private static final int FAILED = 500;

  static RequestRow of(LoggedRequest request, String keyName, Language language) {
    return new RequestRow(request, keyName, words(request.at(), language));
  }

  /** When it came, for machines. */
  public String iso() {
    return request.at().toString();
  }

  /** Which colour the status has. */
  public String tally() {
    if (request.status() < BAD) {
      return "completed";
    }
    return request.status() < FAILED ? "degraded" : "failed";
  }

  public boolean isError() {
    return request.status() >= BAD;
  }

  /** What it cost; zero if nothing. */
  public Credits cost() {
    return Objects.requireNonNullElse(request.cost(), Credits.ZERO);
  }

  /** The error answer, indented. */
  public @Nullable String errorText() {
    return indented(request.error());
  }

  /** What was sent, indented. */
  public @Nullable String bodyText() {
    return indented(request.body());
  }

  private static @Nullable String indented(@Nullable String json) {
    try {
      return json == null ? null : JSON.readTree(json).toPrettyString();
    } catch (JsonProcessingException cutOff) {
      return json;
    }
  }

  private static String words(Instant instant, Language language) {
    String pattern =
        language == Language.EN ? "d MMM uuuu, HH:mm:ss 'UTC'" : "uuuu年M月d日 HH:mm:ss 'UTC'";
    return DateTimeFormatter.ofPattern(pattern, language.locale())
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }
}
