package org.modelsquare.catalog;

import jakarta.inject.Singleton;
import org.modelsquare.connections.ProviderAccounts;

/** Says whether a model can be used on this instance. */
@Singleton
public class ModelAvailability {

  private final ProviderAccounts accounts;

  ModelAvailability(ProviderAccounts accounts) {
    this.accounts = accounts;
  }

  /** The model's availability here and now. */
  public Availability of(VideoModel model) {
    return switch (model.status()) {
      case COMING_SOON -> Availability.COMING_SOON;
      case DEPRECATED -> Availability.DEPRECATED;
      case HIDDEN -> Availability.HIDDEN;
      case LIVE -> live(model);
    };
  }

  private Availability live(VideoModel model) {
    if (!accounts.isConnected(model.provider())) {
      return Availability.NOT_CONNECTED;
    }
    return model.prices() == null ? Availability.UNPRICED : Availability.LIVE;
  }
}
