package org.modelsquare.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The themes that one can choose over the system's. */
final class Theme {

  private static final Set<String> CHOICES = Set.of("light", "dark");

  private Theme() {}

  /** {@code light}, {@code dark}, or empty where the system decides. */
  static String orSystem(@Nullable String theme) {
    return theme != null && CHOICES.contains(theme) ? theme : "";
  }
}
