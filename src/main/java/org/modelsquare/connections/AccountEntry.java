package org.modelsquare.connections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its operator sees it: never with a secret.
 *
 * @param privateNetwork true if it may be inside one's own network, and plain http
 * @param credentials what is there, field by field
 * @param credentialsSetAt null if the configuration holds them
 * @param problem why it cannot be used; null if it can
 * @param unfinished how many jobs are under way there
 */
public record AccountEntry(
    ProviderAccount account,
    boolean privateNetwork,
    List<StoredCredential> credentials,
    @Nullable Instant credentialsSetAt,
    @Nullable AccountProblem problem,
    int unfinished) {

  /**
   * One credential.
   *
   * @param name such as {@code api_key}
   * @param ending the last characters of one that is no secret; empty otherwise
   */
  public record StoredCredential(String name, boolean secret, boolean set, String ending) {}
}
