package org.modelsquare.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values in providers' answers, of which nothing is taken for granted. */
public final class Wire {

  private static final int DONE = 100;
  private static final int LONGEST_URL = 2048;
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(\\.\\d+)?%?");

  private Wire() {}

  /** A field that is a text, or a number in place of one; empty otherwise. */
  public static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() || value.isNumber() ? value.asText() : "";
  }

  /** Percent from 0 to 100, given as a number or as a text such as {@code 65%}; else null. */
  public static @Nullable Integer progress(JsonNode object, String field) {
    var matcher = PERCENT.matcher(text(object, field).strip());
    return matcher.matches() ? Math.min(DONE, Integer.parseInt(matcher.group(1))) : null;
  }

  /**
   * The address of a file, as far as its form goes; whether it may be called is for {@link
   * VideoDownload}. Empty if it is none.
   */
  public static Optional<URI> address(JsonNode value) {
    String text = value.isTextual() ? value.textValue() : "";
    if (text.isEmpty() || text.length() > LONGEST_URL) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
