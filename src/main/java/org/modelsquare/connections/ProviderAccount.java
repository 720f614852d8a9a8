package org.modelsquare.connections;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that this instance has with a provider, without its credentials.
 *
 * @param id such as {@code pacc_…}; the provider's id where it is built in
 * @param name what the operator calls it
 * @param baseUrl where its API begins
 * @param weight its share of the orders beside other accounts of the provider; at least 1
 * @param concurrency how many jobs it takes at once; null for any number
 * @param enabled false if it takes no orders; running jobs are followed all the same
 * @param fromEnvironment true if it is configured where the process starts and cannot be edited
 * @param openUntil when an open circuit lets a trial through
 */
public record ProviderAccount(
    String id,
    String provider,
    String name,
    URI baseUrl,
    int weight,
    @Nullable Integer concurrency,
    boolean enabled,
    boolean fromEnvironment,
    Circuit circuit,
    @Nullable Instant openUntil,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    @Nullable Instant lastSuccessAt) {

  /** The account of a provider inside this process. */
  static ProviderAccount builtIn(String provider) {
    URI nowhere = URI.create("builtin:" + provider);
    return new ProviderAccount(
        provider,
        provider,
        provider,
        nowhere,
        1,
        null,
        true,
        true,
        Circuit.CLOSED,
        null,
        null,
        null,
        null);
  }
}
