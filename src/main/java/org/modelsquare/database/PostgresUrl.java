package org.modelsquare.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the spellings of a PostgreSQL address that operators have at hand into the JDBC one. */
final class PostgresUrl {

  /** Options that libpq and the JDBC driver spell differently. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "application_name", "ApplicationName",
          "channel_binding", "channelBinding",
          "connect_timeout", "connectTimeout");

  private PostgresUrl() {}

  /** Credentials given apart win over those in the URL; neither ever appears in a message. */
  static ConnectionSettings normalise(
      String url, @Nullable String user, @Nullable String password) {
    String rest = withoutScheme(url.strip());
    int end = firstOf(rest, "/?");
    String authority = rest.substring(0, end);
    // A password may hold an unescaped "@", a host never does.
    int at = authority.lastIndexOf('@');
    String[] userInfo = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
    return new ConnectionSettings(
        "jdbc:postgresql://" + authority.substring(at + 1) + renameOptions(rest.substring(end)),
        user != null ? user : part(userInfo, 0),
        password != null ? password : part(userInfo, 1));
  }

  private static String withoutScheme(String url) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    for (String scheme : new String[] {"postgresql://", "postgres://"}) {
      if (plain.startsWith(scheme)) {
        return plain.substring(scheme.length());
      }
    }
    throw new DatabaseException(
        "MODELSQUARE_DATABASE_URL is not the address of a PostgreSQL server. Write it as"
            + " jdbc:postgresql://host:5432/database or postgresql://host:5432/database.");
  }

  private static int firstOf(String text, String stops) {
    int end = 0;
    while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static @Nullable String part(String[] parts, int index) {
    if (index >= parts.length || parts[index].isEmpty()) {
      return null;
    }
    // A plus sign is itself here, not a blank as in forms.
    return URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String renameOptions(String pathAndQuery) {
    int query = pathAndQuery.indexOf('?');
    if (query < 0) {
      return pathAndQuery;
    }
    return Arrays.stream(pathAndQuery.substring(query + 1).split("&"))
        .map(PostgresUrl::renameOption)
        .collect(Collectors.joining("&", pathAndQuery.substring(0, query + 1), ""));
  }

  private static String renameOption(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    return RENAMED.getOrDefault(name, name) + option.substring(name.length());
  }
}
