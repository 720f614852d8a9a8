package org.modelsquare.providers.toapis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of this kit, all under {@code modelsquare.providers.toapis}. */
@ConfigMapping(prefix = "modelsquare.providers.toapis")
public interface ToapisSettings {

  /**
   * Asks to be called back. Only where the webhook of every account's key is registered with the
   * origin of this instance: the contract refuses other addresses.
   */
  @WithDefault("false")
  boolean callbacks();
}
