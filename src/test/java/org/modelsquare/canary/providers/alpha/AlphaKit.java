package org.modelsquare.canary.providers.alpha;

import java.sql.Connection;
import org.modelsquare.canary.providers.beta.BetaKit;

/** Knows another vendor and the database. */
class AlphaKit {

  BetaKit beta(Connection database) {
    return new BetaKit();
  }
}
