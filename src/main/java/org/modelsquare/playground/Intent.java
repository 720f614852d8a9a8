package org.modelsquare.playground;

import java.util.Locale;

/** What pressing a button of the form means. */
enum Intent {
  /** Make the video now. */
  GENERATE,
  /** Keep the request for later. */
  DRAFT,
  /** Keep the request, and tell when the model is live. */
  NOTIFY;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Intent of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
