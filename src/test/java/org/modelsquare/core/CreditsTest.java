package org.modelsquare.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are whole micro-credits. */
class CreditsTest {

  @Test
  void decimalsAreReadAndWrittenExactly() {
    assertEquals(400_000, Credits.parse("0.4").micros());
    assertEquals("9.6", Credits.of(10).minus(Credits.parse("0.4")).toString());
    assertEquals("0", Credits.ZERO.toString());
    assertEquals("100", Credits.of(100).toString());
    assertEquals("0.002", Credits.parse("0.4").usd());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0000001", "9223372036854.775808"})
  void whatDoesNotFitIsRefused(String decimal) {
    assertThrows(ArithmeticException.class, () -> Credits.parse(decimal));
  }

  @Test
  void arithmeticThrowsInsteadOfWrapping() {
    Credits most = new Credits(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(new Credits(1)));
    assertThrows(ArithmeticException.class, () -> most.times(2));
    assertThrows(ArithmeticException.class, () -> new Credits(Long.MIN_VALUE).negated());
    assertThrows(ArithmeticException.class, () -> new Credits(Long.MIN_VALUE).minus(most));
  }
}
