package org.modelsquare.media;

/** Names for files that people save. */
final class FileNames {

  private static final int LONGEST = 100;

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
    return name + ("video/quicktime".equals(contentType) ? ".mov" : ".mp4");
  }
}
