package org.modelsquare.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client needs to connect: a JDBC URL and, unless the URL carries them, the credentials. */
public record ConnectionSettings(String url, @Nullable String user, @Nullable String password) {

  /** The same as Quarkus configuration, to be set before the application starts. */
  public Map<String, String> asQuarkusConfig() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("quarkus.datasource.jdbc.url", url);
    if (user != null) {
      config.put("quarkus.datasource.username", user);
    }
    if (password != null) {
      config.put("quarkus.datasource.password", password);
    }
    return config;
  }

  /** Leaves the URL out as well, since its query may carry a password. */
  @Override
  public String toString() {
    return "ConnectionSettings[user=" + user + "]";
  }
}
