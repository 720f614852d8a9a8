package org.modelsquare.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's settings, given on its command line, where they win over every configuration file.
 */
final class ServerOptions {

  private ServerOptions() {}

  /** Values hold no blank and no quote, since they pass through the shell of {@code pg_ctl}. */
  static String commandLine(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    Durability.SETTINGS.forEach(name -> settings.put(name, "on"));
    settings.put("max_connections", "60");
    settings.put("shared_buffers", "64MB");
    settings.put("max_wal_size", "512MB");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("log_checkpoints", "off");
    return settings.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}
