package org.modelsquare.catalog;

import java.util.Locale;

/** What the vendor and the house have decided about a model. */
public enum ModelStatus {
  /** Can be used where its provider is connected. */
  LIVE,
  /** Announced; its page is a placeholder on which a request can be prepared. */
  COMING_SOON,
  /** No longer offered; its page names a replacement. */
  DEPRECATED,
  /** Not published: shown to nobody but operators. */
  HIDDEN;

  static ModelStatus of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
