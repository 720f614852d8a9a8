package org.modelsquare.keys.networks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A block of IPv4 or IPv6 addresses, such as {@code 10.0.0.0/8}. Names are never looked up. */
public final class Network {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int COARSE_V4 = 24;
  private static final int COARSE_V6 = 48;
  private static final int OCTET = 255;
  private static final Pattern V4 =
      Pattern.compile(
          "(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
  private static final Pattern BITS = Pattern.compile("0|[1-9]\\d{0,2}");

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = masked(address, bits);
    this.bits = bits;
  }

  /** Reads {@code address/bits}, or an address alone as the block of itself. */
  public static Optional<Network> read(String text) {
    String[] parts = text.strip().split("/", 2);
    byte[] address = address(parts[0]);
    if (address == null) {
      return Optional.empty();
    }
    int most = address.length * Byte.SIZE;
    if (parts.length == 1) {
      return Optional.of(new Network(address, most));
    }
    if (!BITS.matcher(parts[1]).matches() || Integer.parseInt(parts[1]) > most) {
      return Optional.empty();
    }
    return Optional.of(new Network(address, Integer.parseInt(parts[1])));
  }

  /**
   * The /24 or /48 around an address, which names a place but no household; empty if unreadable.
   */
  public static String around(String clientAddress) {
    byte[] address = address(withoutZone(clientAddress));
    if (address == null) {
      return "";
    }
    return new Network(address, isV4(address) ? COARSE_V4 : COARSE_V6).toString();
  }

  /** True if the block holds an address. An IPv4 address in IPv6 clothes counts as IPv4. */
  public boolean holds(String clientAddress) {
    byte[] other = address(withoutZone(clientAddress));
    return other != null
        && other.length == address.length
        && Arrays.equals(masked(other, bits), address);
  }

  /** True if every address of the other block is in this one. */
  public boolean holds(Network other) {
    return other.address.length == address.length
        && other.bits >= bits
        && Arrays.equals(masked(other.address, bits), address);
  }

  /** The shortest form, with the bits beyond the block cleared. */
  @Override
  public String toString() {
    return (isV4(address) ? v4(address) : V6Text.of(address)) + "/" + bits;
  }

  private static String v4(byte[] address) {
    return (address[0] & OCTET)
        + "."
        + (address[1] & OCTET)
        + "."
        + (address[2] & OCTET)
        + "."
        + (address[3] & OCTET);
  }

  private static boolean isV4(byte[] address) {
    return address.length * Byte.SIZE == V4_BITS;
  }

  private static String withoutZone(String clientAddress) {
    int zone = clientAddress.indexOf('%');
    return zone < 0 ? clientAddress : clientAddress.substring(0, zone);
  }

  private static byte @Nullable [] address(String text) {
    Matcher v4 = V4.matcher(text);
    if (v4.matches()) {
      byte[] octets = new byte[V4_BITS / Byte.SIZE];
      for (int i = 0; i < octets.length; i++) {
        int octet = Integer.parseInt(v4.group(i + 1));
        if (octet > OCTET) {
          return null;
        }
        octets[i] = (byte) octet;
      }
      return octets;
    }
    return text.length() < V6_BITS && V6.matcher(text).matches() ? v6(text) : null;
  }

  /** A literal with a colon is parsed, never looked up; a mapped address comes back as IPv4. */
  private static byte @Nullable [] v6(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException malformed) {
      return null;
    }
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = new byte[address.length];
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
      masked[i] = (byte) (address[i] & (OCTET << (Byte.SIZE - kept)));
    }
    return masked;
  }
}
