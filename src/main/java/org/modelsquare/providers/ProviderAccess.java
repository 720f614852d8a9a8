package org.modelsquare.providers;

import java.net.URI;
import java.util.Map;

/**
 * What a kit needs to act for one account of its provider.
 *
 * @param accountId the account, such as {@code pacc_…}; the provider's id where it is built in
 * @param baseUrl where the provider's API begins, without a slash at its end
 * @param credentials the secrets by the names of the kit's {@link CredentialField}s
 */
public record ProviderAccess(String accountId, URI baseUrl, Map<String, String> credentials) {

  /** A copy of its own, so that nobody changes what a call is made with. */
  public ProviderAccess {
    credentials = Map.copyOf(credentials);
  }

  /** The access to a provider inside this process, which asks for nothing. */
  public static ProviderAccess builtIn(String provider) {
    return new ProviderAccess(provider, URI.create("builtin:" + provider), Map.of());
  }

  /**
   * A credential of that name.
   *
   * @throws IllegalStateException if the account lacks it
   */
  public String credential(String name) {
    String value = credentials.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(accountId + " has no credential " + name);
    }
    return value;
  }

  /** Credentials never reach a log by accident. */
  @Override
  public String toString() {
    return "ProviderAccess[" + accountId + " at " + baseUrl + "]";
  }
}
