package org.modelsquare.core;

import java.math.BigDecimal;

/**
 * An amount of credits, counted in micro-credits (1 credit = 1,000,000 micro-credits; 200 credits =
 * 1 USD). Arithmetic is exact and throws {@link ArithmeticException} where a long would wrap.
 *
 * @param micros the amount in micro-credits; may be negative only in ledger entries
 */
public record Credits(long micros) implements Comparable<Credits> {

  /** No credits at all. */
  public static final Credits ZERO = new Credits(0);

  /** Micro-credits in one credit. */
  public static final long MICROS_PER_CREDIT = 1_000_000;

  private static final int SCALE = 6;
  private static final BigDecimal CREDITS_PER_USD = BigDecimal.valueOf(200);

  /** Whole credits. */
  public static Credits of(long credits) {
    return new Credits(Math.multiplyExact(credits, MICROS_PER_CREDIT));
  }

  /**
   * Reads a decimal string such as {@code "0.4"}.
   *
   * @throws NumberFormatException if it is no decimal number
   * @throws ArithmeticException if it has more than six decimals or does not fit
   */
  public static Credits parse(String decimal) {
    return new Credits(new BigDecimal(decimal).movePointRight(SCALE).longValueExact());
  }

  /** The sum. */
  public Credits plus(Credits other) {
    return new Credits(Math.addExact(micros, other.micros));
  }

  /** The difference. */
  public Credits minus(Credits other) {
    return new Credits(Math.subtractExact(micros, other.micros));
  }

  /** The amount so many times. */
  public Credits times(long factor) {
    return new Credits(Math.multiplyExact(micros, factor));
  }

  /** The same amount with the other sign. */
  public Credits negated() {
    return new Credits(Math.negateExact(micros));
  }

  /** The larger of the two. */
  public Credits max(Credits other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** True above zero. */
  public boolean isPositive() {
    return micros > 0;
  }

  /** The worth in US dollars as a plain decimal string. */
  public String usd() {
    return plain(decimal().divide(CREDITS_PER_USD));
  }

  @Override
  public int compareTo(Credits other) {
    return Long.compare(micros, other.micros);
  }

  /** A plain decimal string without trailing zeros, such as {@code 9.6}. */
  @Override
  public String toString() {
    return plain(decimal());
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(micros, SCALE);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
