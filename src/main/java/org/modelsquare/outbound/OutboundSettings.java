package org.modelsquare.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/**
 * How this instance calls addresses that its users chose; all under {@code modelsquare.outbound}.
 */
@ConfigMapping(prefix = "modelsquare.outbound")
public interface OutboundSettings {

  /** Plain http too; for development and tests only. */
  @WithDefault("false")
  boolean allowHttp();

  /** Addresses inside one's own network too; for development and tests only. */
  @WithDefault("false")
  boolean allowPrivate();

  /**
   * The ports that may be called: single ones, and ranges from 1024 on, in which the ports of other
   * protocols stay closed.
   */
  @WithDefault("443,8443")
  List<String> ports();

  /** The longest that a name server, and after it the other side's door, may take. */
  @WithDefault("5s")
  Duration connectTimeout();

  /** The longest that a call may take from the name to the last byte. */
  @WithDefault("10s")
  Duration totalTimeout();

  /** The largest body that is sent, in bytes. */
  @WithDefault("1048576")
  int maxRequestBytes();
}
