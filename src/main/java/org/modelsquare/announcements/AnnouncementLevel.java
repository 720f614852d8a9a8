package org.modelsquare.announcements;

import java.util.Locale;
import java.util.Optional;

/** How much an announcement matters. */
public enum AnnouncementLevel {
  /** Good to know. */
  INFO,
  /** Something does not work, or soon will not. */
  WARN;

  /** Finds a level by its code. */
  public static Optional<AnnouncementLevel> find(String code) {
    for (AnnouncementLevel level : values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** The level as rows, forms and the style sheet name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
