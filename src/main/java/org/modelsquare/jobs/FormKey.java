package org.modelsquare.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key of an order that a form sent. A form sent twice is one order; a form that was
 * gone back to and edited is another one, though the browser sends the same hidden field.
 */
final class FormKey {

  private FormKey() {}

  static @Nullable String of(@Nullable String field, String request) {
    return field == null || field.isEmpty() ? null : "form_" + digest(field + "\n" + request);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
