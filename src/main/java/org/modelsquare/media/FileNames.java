package org.modelsquare.media;

import java.util.Map;

/** Names for files that people save. */
final class FileNames {

  private static final int LONGEST = 100;
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "video/quicktime", ".mov",
          "image/jpeg", ".jpg",
          "image/png", ".png",
          "image/webp", ".webp",
          "image/gif", ".gif");

  private FileNames() {}

  /** The wish without what some system does not allow in a name; the id if nothing is left. */
  static String fit(String wish, String id) {
    String fit = wish.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    if (fit.length() > LONGEST) {
      fit = fit.substring(0, LONGEST);
    }
    return fit.isEmpty() ? id : fit;
  }

  /** With the extension of its type. */
  static String withExtension(String name, String contentType) {
    return name + EXTENSIONS.getOrDefault(contentType, ".mp4");
  }
}
