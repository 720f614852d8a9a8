package org.modelsquare.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.modelsquare.outbound.OutboundAddress;

/** Where a provider's API begins, as an operator wrote it. */
final class ApiAddress {

  private static final int LONGEST = 500;

  private ApiAddress() {}

  /** Without a slash at its end. */
  static String tidy(String text) {
    return text.strip().replaceAll("/+$", "");
  }

  /**
   * What is wrong with a tidy address, as a code; nothing if it may be called.
   *
   * @param privateNetwork true if it may be inside one's own network, and plain http
   */
  static Optional<String> check(String text, boolean privateNetwork) {
    if (text.length() > LONGEST) {
      return Optional.of("too_long");
    }
    try {
      return check(new URI(text), privateNetwork);
    } catch (URISyntaxException e) {
      return Optional.of("malformed");
    }
  }

  private static Optional<String> check(URI uri, boolean privateNetwork) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.of("scheme");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("userinfo");
    }
    if (uri.getRawFragment() != null || uri.getRawQuery() != null) {
      return Optional.of("fragment");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
      return Optional.of("malformed");
    }
    if (privateNetwork) {
      return Optional.empty();
    }
    // Any port will do, because an operator chose it.
    return OutboundAddress.check(scheme + "://" + uri.getHost() + "/").map(reason -> reason.code());
  }
}
