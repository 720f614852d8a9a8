package org.modelsquare.jobs.remote;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.providers.VideoProviders;

/** The way from a job to the account that has it. */
@Singleton
public class Connections {

  private final VideoProviders providers;
  private final ProviderAccounts accounts;
  private final CallMeter meter;

  Connections(VideoProviders providers, ProviderAccounts accounts, CallMeter meter) {
    this.providers = providers;
    this.accounts = accounts;
    this.meter = meter;
  }

  /** Empty if the kit or the account is not there any more. */
  public Optional<Connection> find(String provider, String accountId) {
    return providers
        .find(provider)
        .flatMap(
            kit ->
                accounts
                    .access(accountId)
                    .map(access -> new Connection(kit, access, accounts, meter)));
  }

  /** True if another account of the provider takes orders. */
  public boolean another(String provider, String accountId) {
    return accounts.taking(provider).stream().anyMatch(a -> !a.id().equals(accountId));
  }
}
