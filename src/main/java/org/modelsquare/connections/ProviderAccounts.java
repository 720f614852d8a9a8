package org.modelsquare.connections;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/** The accounts of this instance with its providers, and how they are doing. */
@Singleton
public class ProviderAccounts {

  private final VideoProviders providers;

  ProviderAccounts(VideoProviders providers) {
    this.providers = providers;
  }

  /** The accounts of a provider that take orders now. */
  public List<ProviderAccount> taking(String provider) {
    return isBuiltIn(provider) ? List.of(ProviderAccount.builtIn(provider)) : List.of();
  }

  /** What opens an account, also of one that takes no orders: running jobs are followed. */
  public Optional<ProviderAccess> access(String accountId) {
    return isBuiltIn(accountId) ? Optional.of(ProviderAccess.builtIn(accountId)) : Optional.empty();
  }

  /** The names of the providers with which this instance has any account. */
  public List<String> providers() {
    return providers.all().stream()
        .filter(VideoProvider::isBuiltIn)
        .map(VideoProvider::id)
        .toList();
  }

  /** True if an account is there that serves the provider's models. */
  public boolean isConnected(String provider) {
    return isBuiltIn(provider);
  }

  /** An account answered as it should. */
  public void succeeded(String accountId) {}

  /** An account's provider did not answer, or with an error of its own. */
  public void failed(String accountId, String evidence) {}

  /** A provider does not serve an account. */
  public void refused(String accountId, String evidence) {}

  private boolean isBuiltIn(String provider) {
    return providers.find(provider).map(VideoProvider::isBuiltIn).orElse(false);
  }
}
