package org.modelsquare.accounts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelsquare.web.ReturnPath;

/**
 * Where a visitor goes once he is in.
 *
 * @param back a path of this site; empty for none
 * @param carry the token of what he was about to do; empty for none
 */
record Onward(String back, String carry) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~=-]{1,2048}");

  /** Takes what the request brought and drops what is not fit. */
  static Onward of(@Nullable String back, @Nullable String carry) {
    return new Onward(
        back != null && ReturnPath.isLocal(back) ? back : "",
        carry != null && TOKEN.matcher(carry).matches() ? carry : "");
  }

  /** The query that hands both on to the next page, with its question mark; may be empty. */
  String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!back.isEmpty()) {
      query.add("return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
    if (!carry.isEmpty()) {
      query.add("carry=" + URLEncoder.encode(carry, StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /** True if the visitor was about to do something. */
  public boolean isCarrying() {
    return !carry.isEmpty();
  }

  /** The path to return to. */
  URI orElse(String fallback) {
    return ReturnPath.orElse(back.isEmpty() ? null : back, fallback);
  }
}
