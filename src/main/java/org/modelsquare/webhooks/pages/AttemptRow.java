package org.modelsquare.webhooks.pages;

import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;
import org.modelsquare.webhooks.delivery.AttemptView;

/** A call of an endpoint in words. */
record AttemptRow(AttemptView attempt, Moment at) {

  static AttemptRow of(AttemptView attempt, MomentFormat format) {
    return new AttemptRow(attempt, format.second(attempt.at()));
  }

  /** The HTTP status as text; empty if there was no answer. */
  public String status() {
    return attempt.status() == null ? "" : attempt.status().toString();
  }
}
