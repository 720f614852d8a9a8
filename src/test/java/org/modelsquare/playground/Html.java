package org.modelsquare.playground;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a visitor sees out of a page. */
final class Html {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Html() {}

  /** The code in one tab of the request preview, as it would be copied. */
  static String snippet(String page, String tab) {
    return text(first(page, "id=\"req-" + tab + "\".*?<code translate=\"no\">(.*?)</code></pre>"));
  }

  /** What stands in a text area, as a browser would send it, but with line feeds. */
  static String area(String page, String field) {
    return text(first(page, "<textarea[^>]* name=\"" + field + "\"[^>]*>\n(.*?)</textarea>"));
  }

  /** The first group of the first match. */
  static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    if (!found.find()) {
      throw new AssertionError("No " + pattern + " in " + page);
    }
    return found.group(1);
  }

  /** Text without tags, with the characters that were escaped. */
  static String text(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
