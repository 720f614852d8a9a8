package org.modelsquare.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which hosts may stand in an address. */
final class HostRules {

  private static final int LONGEST = 253;
  private static final Pattern NAME =
      Pattern.compile("(LABEL\\.)*LABEL".replace("LABEL", "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"));

  /** Readers differ on numbers: decimal, octal, hexadecimal, one to four parts. */
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

  /** Names that mean something only inside a network, or nothing at all. */
  private static final List<String> INSIDE =
      List.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "arpa",
          "onion");

  private HostRules() {}

  /** What is wrong with the host, which is in lower case and has brackets around IPv6. */
  static Optional<Reason> check(String host, OutboundTerms terms) {
    if (host.startsWith("[")) {
      return checkV6(host, terms);
    }
    Optional<InetAddress> literal = Literals.parse(host);
    if (literal.isPresent()) {
      return check(literal.get(), terms);
    }
    if (host.length() > LONGEST
        || !NAME.matcher(host).matches()
        || ENDS_IN_NUMBER.matcher(host).matches()) {
      return Optional.of(Reason.HOST_FORM);
    }
    return isInside(host) && !terms.privateAddresses()
        ? Optional.of(Reason.NOT_PUBLIC)
        : Optional.empty();
  }

  /** What is wrong with an IP address. */
  static Optional<Reason> check(InetAddress address, OutboundTerms terms) {
    return terms.privateAddresses() || PublicAddresses.contain(address)
        ? Optional.empty()
        : Optional.of(Reason.NOT_PUBLIC);
  }

  /** The text between the brackets of an IPv6 host; other hosts as they are. */
  static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static Optional<Reason> checkV6(String host, OutboundTerms terms) {
    Optional<InetAddress> literal = Literals.parse(bare(host));
    if (literal.isEmpty() || !host.endsWith("]") || host.indexOf(':') < 0) {
      return Optional.of(Reason.HOST_FORM);
    }
    // The JDK hands a mapped address back as the IPv4 address that it stands for.
    return literal.get() instanceof Inet4Address
        ? Optional.of(Reason.NOT_PUBLIC)
        : check(literal.get(), terms);
  }

  private static boolean isInside(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return host.indexOf('.') < 0 || INSIDE.contains(last);
  }
}
