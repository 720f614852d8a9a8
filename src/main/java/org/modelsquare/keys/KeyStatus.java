package org.modelsquare.keys;

import java.util.Locale;

/** Where a key stands. */
public enum KeyStatus {
  /** It is accepted. */
  ACTIVE,
  /** Its owner stopped it for a while. */
  PAUSED,
  /** Its time is over. */
  EXPIRED,
  /** Its owner ended it for good. */
  REVOKED;

  /** The stable name, such as {@code active}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
