package org.modelsquare.connections;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account with what opens it, in memory only.
 *
 * @param credentials empty if they cannot be read
 * @param problem why it cannot be used; null if it can
 */
record Member(
    String id,
    String provider,
    String name,
    URI baseUrl,
    boolean privateNetwork,
    int weight,
    @Nullable Integer concurrency,
    boolean enabled,
    boolean fromEnvironment,
    @Nullable Instant credentialsSetAt,
    Map<String, String> credentials,
    @Nullable AccountProblem problem) {

  boolean isUsable() {
    return enabled && problem == null;
  }

  ProviderAccount account(Health health, Instant now) {
    return new ProviderAccount(
        id,
        provider,
        name,
        baseUrl,
        weight,
        concurrency,
        enabled,
        fromEnvironment,
        health.circuit(now),
        health.openUntil(),
        health.lastError(),
        health.lastErrorAt(),
        health.lastSuccessAt());
  }

  /** Credentials never reach a log by accident. */
  @Override
  public String toString() {
    return "Member[" + id + " at " + baseUrl + "]";
  }
}
