package org.modelsquare.doctor;

import java.util.Locale;

/**
 * How one thing stands.
 *
 * @param name the check's name
 * @param level how bad it is
 * @param figure what was seen, such as {@code 12 s}; names nobody and holds no secret
 */
public record Finding(String name, Level level, String figure) {

  /** How bad something is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** To be looked at; nothing is lost yet. */
    WARN,
    /** Something does not work. */
    BAD;

    /** The name of its colour and shape on pages. */
    public String tally() {
      return switch (this) {
        case OK -> "completed";
        case WARN -> "degraded";
        case BAD -> "failed";
      };
    }

    /** The name in addresses and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String name, String figure) {
    return new Finding(name, Level.OK, figure);
  }

  static Finding of(String name, boolean fine, Level otherwise, String figure) {
    return new Finding(name, fine ? Level.OK : otherwise, figure);
  }
}
