package org.modelsquare.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import org.modelsquare.core.Credits;

/** What this instance gives away. */
@ConfigMapping(prefix = "modelsquare.credits")
public interface CreditTerms {

  /** What each new account gets once, in credits with at most six decimals; 0 for nothing. */
  @WithDefault("10")
  BigDecimal signUpBonus();

  /** The same as an amount. */
  default Credits bonus() {
    Credits bonus = Credits.parse(signUpBonus().toPlainString());
    if (bonus.compareTo(Credits.ZERO) < 0) {
      throw new IllegalArgumentException(
          "modelsquare.credits.sign-up-bonus is negative: " + signUpBonus());
    }
    return bonus;
  }
}
