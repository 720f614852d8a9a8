package org.modelsquare.accounts.throttling;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;

/**
 * Whom a request is counted against: an IPv4 address, or the /64 network of an IPv6 address, of
 * which one customer has all. Proxy headers count only where the server is told to trust them.
 */
public final class ClientAddress {

  private static final int NETWORK_GROUPS = 4;

  private ClientAddress() {}

  /** The address or network of the other end. */
  public static String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String address = remote == null ? null : remote.hostAddress();
    return address == null ? "unknown" : network(address);
  }

  static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String[] halves = address.split("%", 2)[0].split("::", 2);
    String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    String[] groups = new String[NETWORK_GROUPS];
    Arrays.fill(groups, "0");
    System.arraycopy(head, 0, groups, 0, Math.min(head.length, NETWORK_GROUPS));
    return String.join(":", groups) + "::/64";
  }
}
