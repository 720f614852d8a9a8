package org.modelsquare.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody else chose and that is fit to be called, as far as can be said without
 * asking a name server: {@link GuardedClient} looks at what the name stands for.
 *
 * @param scheme {@code https}, or {@code http} where that is allowed
 * @param host in lower case; IPv6 in brackets
 * @param port the port, given or implied
 * @param target path and query, at least a slash
 */
public record OutboundAddress(String scheme, String host, int port, String target) {

  private static final int LONGEST = 2048;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /** What a URL may consist of: no spaces, no backslash, nothing outside ASCII. */
  private static final Pattern CHARACTERS = Pattern.compile("[!#-;=?-\\[\\]_a-z~]*");

  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([/?][^#]*)?(#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]@]*\\]|[^:@\\[\\]]*)(?::(\\d{1,5}))?");

  /**
   * What is wrong with an address, by the rules that hold where nothing is configured; nothing if
   * it may be called once its name turns out to be public.
   */
  public static Optional<Reason> check(String url) {
    return check(url, OutboundTerms.STRICT);
  }

  static Optional<Reason> check(String url, OutboundTerms terms) {
    try {
      of(url, terms);
      return Optional.empty();
    } catch (OutboundRefused refused) {
      return Optional.of(refused.reason());
    }
  }

  /** Reads an address by these terms. */
  static OutboundAddress of(String url, OutboundTerms terms) throws OutboundRefused {
    refuse(url.length() > LONGEST, Reason.TOO_LONG);
    Matcher shape = SHAPE.matcher(url);
    refuse(!CHARACTERS.matcher(url.toLowerCase(Locale.ROOT)).matches(), Reason.MALFORMED);
    refuse(!shape.matches(), Reason.MALFORMED);
    String scheme = shape.group(1).toLowerCase(Locale.ROOT);
    refuse(!isScheme(scheme, terms), Reason.SCHEME);
    refuse(shape.group(2).indexOf('@') >= 0, Reason.USERINFO);
    refuse(shape.group(4) != null, Reason.FRAGMENT);
    Matcher authority = AUTHORITY.matcher(shape.group(2));
    refuse(!authority.matches() || authority.group(1).isEmpty(), Reason.MALFORMED);
    String host = authority.group(1).toLowerCase(Locale.ROOT);
    Optional<Reason> wrongHost = HostRules.check(host, terms);
    if (wrongHost.isPresent()) {
      throw new OutboundRefused(wrongHost.get());
    }
    int port = port(authority.group(2), scheme);
    refuse(!terms.ports().allow(port) && !isDefaultOfHttp(port, scheme), Reason.PORT);
    refuse(!isSameToTheJdk(url, host), Reason.MALFORMED);
    return new OutboundAddress(scheme, host, port, target(shape.group(3)));
  }

  /** True if the connection is encrypted. */
  public boolean isTls() {
    return scheme.equals("https");
  }

  /** Host and port as they stand in the {@code Host} header. */
  String authority() {
    return port == (isTls() ? HTTPS_PORT : HTTP_PORT) ? host : host + ":" + port;
  }

  /** True if both are the same server: scheme, host and port. */
  public boolean isSameOrigin(OutboundAddress other) {
    return scheme.equals(other.scheme) && host.equals(other.host) && port == other.port;
  }

  /** True if this is an address of that origin, such as one that the operator entered. */
  public boolean isOf(URI origin) {
    String given = origin.getScheme() + "://" + origin.getRawAuthority();
    try {
      return isSameOrigin(of(given, OutboundTerms.trusting(origin)));
    } catch (OutboundRefused e) {
      return false;
    }
  }

  private static void refuse(boolean wrong, Reason reason) throws OutboundRefused {
    if (wrong) {
      throw new OutboundRefused(reason);
    }
  }

  private static boolean isScheme(String scheme, OutboundTerms terms) {
    return scheme.equals("https") || (terms.http() && scheme.equals("http"));
  }

  /** Plain http is allowed for development only, and then its own port goes without saying. */
  private static boolean isDefaultOfHttp(int port, String scheme) {
    return port == HTTP_PORT && scheme.equals("http");
  }

  private static int port(@Nullable String digits, String scheme) {
    if (digits == null) {
      return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }
    return Integer.parseInt(digits);
  }

  private static String target(@Nullable String given) {
    if (given == null) {
      return "/";
    }
    return given.startsWith("/") ? given : "/" + given;
  }

  /** A second reader must find the same host, or the address is too clever. */
  private static boolean isSameToTheJdk(String url, String host) {
    try {
      return host.equalsIgnoreCase(new URI(url).getHost());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
