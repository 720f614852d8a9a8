package org.modelsquare.accounts.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser in words that its owner recognises.
 *
 * @param browser such as {@code Firefox}; empty if unknown
 * @param system such as {@code Windows}; empty if unknown
 */
public record Device(String browser, String system) {

  // The order decides: later ones also claim to be earlier ones' relatives.
  private static final Map<String, String> BROWSERS =
      ordered(
          "MicroMessenger/", "WeChat",
          "Edg/", "Edge",
          "EdgA/", "Edge",
          "EdgiOS/", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "YaBrowser/", "Yandex Browser",
          "Vivaldi/", "Vivaldi",
          "FxiOS/", "Firefox",
          "Firefox/", "Firefox",
          "CriOS/", "Chrome",
          "HeadlessChrome/", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari",
          "curl/", "curl");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "CrOS", "ChromeOS",
          "Windows", "Windows",
          "Macintosh", "macOS",
          "HarmonyOS", "HarmonyOS",
          "Linux", "Linux");

  /** Reads a {@code User-Agent} header. */
  public static Device of(String userAgent) {
    return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(each -> userAgent.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
