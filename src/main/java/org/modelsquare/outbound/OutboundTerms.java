package org.modelsquare.outbound;

import java.util.List;

/**
 * What this instance lets itself be told to call.
 *
 * @param http true if plain http is good enough; for development and tests only
 * @param privateAddresses true if addresses inside the operator's network are called; likewise
 * @param ports the ports that may be called
 */
record OutboundTerms(boolean http, boolean privateAddresses, Ports ports) {

  /** What holds where nothing is configured. */
  static final OutboundTerms STRICT =
      new OutboundTerms(false, false, Ports.parse(List.of("443", "8443")));
}
