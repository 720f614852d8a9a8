package org.modelsquare.webhooks.pages;

import org.modelsquare.core.Language;
import org.modelsquare.webhooks.delivery.AttemptView;

/** A call of an endpoint in words. */
record AttemptRow(AttemptView attempt, Moment at) {

  static AttemptRow of(AttemptView attempt, Language language) {
    return new AttemptRow(attempt, Moment.of(attempt.at(), language));
  }

  /** The HTTP status as text; empty if there was no answer. */
  public String status() {
    return attempt.status() == null ? "" : attempt.status().toString();
  }
}
