package org.modelsquare.jobs;

import java.util.Locale;

/** The door through which an order came. */
public enum JobOrigin {
  /** A person at the console. */
  CONSOLE,
  /** A program with an API key. */
  API;

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The origin of that name in the database. */
  public static JobOrigin of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
