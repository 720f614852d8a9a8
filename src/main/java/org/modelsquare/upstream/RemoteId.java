package org.modelsquare.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids that providers give, which end up in paths and in the database. */
public final class RemoteId {

  /** No slash, no percent, nothing that begins with a dot: none leads anywhere else. */
  private static final Pattern CAUTIOUS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:~-]{0,199}");

  private RemoteId() {}

  /** The id in a field; empty if there is none or if it is none that may stand in a path. */
  public static Optional<String> read(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() && isCautious(value.textValue())
        ? Optional.of(value.textValue())
        : Optional.empty();
  }

  /** True if a text may stand in a path as it is. */
  public static boolean isCautious(String id) {
    return CAUTIOUS.matcher(id).matches();
  }

  /**
   * The same id, for a path.
   *
   * @throws IllegalArgumentException if it must not stand in one
   */
  public static String inPath(String id) {
    if (!isCautious(id)) {
      throw new IllegalArgumentException("an id that no provider should give");
    }
    return id;
  }
}
