package org.modelsquare.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses belong to the public internet, after IANA's registries of special-purpose
 * addresses. Of IPv6 only global unicast counts, less the blocks that wrap IPv4 or are for
 * documents; so addresses that are mapped or translated from IPv4 never count.
 */
final class PublicAddresses {

  private static final int BYTE = 8;

  private static final List<Block> NOT_PUBLIC_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Looks public, but is the host's own service on machines of one large cloud.
          "168.63.129.16/32");

  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  private static final List<Block> NOT_PUBLIC_V6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == Integer.BYTES
        ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_UNICAST.contains(bytes)
            && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(bytes));
  }

  private static List<Block> blocks(String... texts) {
    return Stream.of(texts).map(Block::of).toList();
  }

  /** All addresses that begin with the same bits. */
  private record Block(BigInteger first, int length, int bits) {

    static Block of(String cidr) {
      int slash = cidr.indexOf('/');
      byte[] address = Literals.parse(cidr.substring(0, slash)).orElseThrow().getAddress();
      int bits = Integer.parseInt(cidr.substring(slash + 1));
      return new Block(prefix(address, bits), address.length, bits);
    }

    boolean contains(byte[] address) {
      return address.length == length && prefix(address, bits).equals(first);
    }

    private static BigInteger prefix(byte[] address, int bits) {
      return new BigInteger(1, address).shiftRight(address.length * BYTE - bits);
    }
  }
}
