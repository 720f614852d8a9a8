package org.modelsquare.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses that are written in the usual way; never asks a name server. */
final class Literals {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);

  /** The characters of an IPv6 address; whether they make one is for the JDK to say. */
  private static final Pattern V6 = Pattern.compile("[0-9a-f:.]{2,45}", Pattern.CASE_INSENSITIVE);

  private Literals() {}

  /** The address, if the text is one; IPv6 without brackets and without a zone. */
  static Optional<InetAddress> parse(String text) {
    boolean v6 = text.indexOf(':') >= 0 && V6.matcher(text).matches();
    if (!v6 && !V4.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // With a colon inside brackets, or four decimal numbers, the JDK asks nobody.
      return Optional.of(InetAddress.getByName(v6 ? "[" + text + "]" : text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
