package org.modelsquare.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How often callers may ask. */
@ConfigMapping(prefix = "modelsquare.rate-limits")
interface RateSettings {

  /** Where buckets are kept; without a word it follows the database: shared if that is. */
  Optional<Store> store();

  /** Requests with a bad key that one address may send in a minute. */
  @WithDefault("100")
  int failedKeys();

  /** The groups of accounts by name. */
  Map<String, Group> groups();

  /** Where buckets can be kept. */
  enum Store {
    /** In this process, for a single instance. */
    MEMORY,
    /** In the database, for several instances. */
    DATABASE
  }

  /** What the accounts of a group may do. */
  interface Group {

    /** Requests a minute that start work. */
    int submit();

    /** Requests a minute that only ask. */
    int query();
  }
}
