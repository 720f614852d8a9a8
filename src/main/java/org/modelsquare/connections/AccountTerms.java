package org.modelsquare.connections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about an account of a provider.
 *
 * @param name what the operator calls it
 * @param baseUrl where its API begins; blank for where the kit says that it does
 * @param privateNetwork true if it may be inside one's own network, and plain http
 * @param weight its share of the orders beside other accounts of the provider
 * @param concurrency how many jobs it takes at once; null for any number
 * @param credentials by the names of the kit's fields; where an account exists already, one that is
 *     blank or missing stays as it is
 */
public record AccountTerms(
    String name,
    String baseUrl,
    boolean privateNetwork,
    int weight,
    @Nullable Integer concurrency,
    Map<String, String> credentials) {

  /** Credentials never reach a log by accident. */
  @Override
  public String toString() {
    return "AccountTerms[" + name + " at " + baseUrl + "]";
  }
}
