package org.modelsquare.outbound;

import java.net.URI;
import java.util.List;

/**
 * What this instance lets itself be told to call.
 *
 * @param http true if plain http is good enough; for development and tests only
 * @param privateAddresses true if addresses inside the operator's network are called; likewise
 * @param ports the ports that may be called
 */
record OutboundTerms(boolean http, boolean privateAddresses, Ports ports) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** What holds where nothing is configured. */
  static final OutboundTerms STRICT =
      new OutboundTerms(false, false, Ports.parse(List.of("443", "8443")));

  /** What holds for an origin that the operator entered: its port only, and wherever it is. */
  static OutboundTerms trusting(URI origin) {
    boolean http = "http".equalsIgnoreCase(origin.getScheme());
    int port = origin.getPort() > 0 ? origin.getPort() : http ? HTTP : HTTPS;
    return new OutboundTerms(true, true, Ports.parse(List.of(String.valueOf(port))));
  }
}
