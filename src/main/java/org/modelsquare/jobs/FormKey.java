package org.modelsquare.jobs;

import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sha256;

/**
 * The idempotency key of an order that a form sent. A form sent twice is one order; a form that was
 * gone back to and edited is another one, though the browser sends the same hidden field.
 */
final class FormKey {

  private FormKey() {}

  static @Nullable String of(@Nullable String field, String request) {
    return field == null || field.isEmpty() ? null : "form_" + Sha256.hex(field + "\n" + request);
  }
}
