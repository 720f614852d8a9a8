package org.modelsquare.upstream;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server as browsers tell them apart.
 *
 * @param port given or implied
 */
record Origin(String scheme, String host, int port) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  static Origin of(URI uri) {
    String scheme = lower(uri.getScheme());
    int implied = scheme.equals("http") ? HTTP : HTTPS;
    return new Origin(scheme, lower(uri.getHost()), uri.getPort() < 0 ? implied : uri.getPort());
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
