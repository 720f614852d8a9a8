package org.modelsquare.core.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that can be guessed stop the start, and are not told to whoever reads the log. */
class WeakSecretsTest {

  @ParameterizedTest
  @CsvSource({
    "modelsquare.secret-key, short-but-not-that-short",
    "modelsquare.secret-key, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "modelsquare.secret-key, changeme-changeme-changeme-changeme",
    "modelsquare.metrics.token, Change-Me-If-You-Can",
    "modelsquare.metrics.token, scraper",
    "modelsquare.admin.password, password1234",
    "modelsquare.stripe.webhook-secret, whsec_1"
  })
  void areNamedByTheirVariable(String name, String value) {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () ->
                WeakSecrets.check(
                    asked -> asked.equals(name) ? Optional.of(value) : Optional.empty()));
    String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    assertTrue(refusal.getMessage().contains(variable));
    assertFalse(refusal.getMessage().contains(value));
  }

  @Test
  void strongOnesAndNoneAreFine() {
    assertDoesNotThrow(() -> WeakSecrets.check(name -> Optional.empty()));
    assertDoesNotThrow(() -> WeakSecrets.check(name -> Optional.of("  ")));
    assertDoesNotThrow(
        () -> WeakSecrets.check(name -> Optional.of("q7Yk-2mVt-9sLd-4wXc-8hBn-1rPz-6fGj")));
  }
}
