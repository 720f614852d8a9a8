package org.modelsquare.jobs.lifecycle;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.core.Sql;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.VideoProviders;

/**
 * Asks a provider to stop work whose result nobody will take. A courtesy: nothing depends on it, it
 * never delays anybody and its failure is only logged.
 */
@Singleton
public class RemoteCancellation {

  private static final Logger LOG = Logger.getLogger(RemoteCancellation.class);

  private final Sql sql;
  private final VideoProviders providers;
  private final ProviderAccounts accounts;
  private final ExecutorService executor;
  private final boolean inBackground;

  RemoteCancellation(
      Sql sql,
      VideoProviders providers,
      ProviderAccounts accounts,
      @VirtualThreads ExecutorService executor,
      @ConfigProperty(name = "modelsquare.jobs.dispatcher.enabled") boolean inBackground) {
    this.sql = sql;
    this.providers = providers;
    this.accounts = accounts;
    this.executor = executor;
    this.inBackground = inBackground;
  }

  /** Asks the provider of an ended job to stop, if it ever gave an id. */
  public void ask(String jobId) {
    Optional<Work> work =
        sql.first(
            "select provider, coalesce(provider_account, provider) as account, remote_id from job where id = ? and remote_id is not null",
            row ->
                new Work(
                    row.getString("provider"),
                    row.getString("account"),
                    row.getString("remote_id")),
            jobId);
    if (work.isEmpty()) {
      return;
    }
    if (!inBackground) {
      cancel(work.get());
      return;
    }
    try {
      executor.execute(() -> cancel(work.get()));
    } catch (RejectedExecutionException e) {
      LOG.infof("no upstream cancel of %s: shutting down", work.get().remoteId);
    }
  }

  private void cancel(Work work) {
    try {
      Optional<ProviderAccess> access = accounts.access(work.account);
      if (access.isPresent()) {
        providers.find(work.provider).ifPresent(p -> p.cancel(access.get(), work.remoteId));
      }
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s could not be asked to cancel %s", work.provider, work.remoteId);
    }
  }

  private record Work(String provider, String account, String remoteId) {}
}
