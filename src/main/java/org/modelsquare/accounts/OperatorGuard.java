package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.accounts.AdminSettings.SecondFactorRule;
import org.modelsquare.accounts.secondfactor.SecondFactor;

/** Whether an operator's password alone is enough to enter the operators' area. */
@ApplicationScoped
public class OperatorGuard {

  private final SecondFactor factor;
  private final boolean strict;

  OperatorGuard(
      SecondFactor factor,
      AdminSettings settings,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.factor = factor;
    SecondFactorRule rule = settings.secondFactor();
    this.strict =
        rule == SecondFactorRule.REQUIRED
            || (rule == SecondFactorRule.AUTO && "https".equals(publicUrl.getScheme()));
  }

  /** False for an operator who has to set up a second factor first. May query. */
  public boolean lets(String accountId) {
    return isEnough(accountId, strict);
  }

  /** The rule itself. */
  boolean isEnough(String accountId, boolean needed) {
    return !needed || factor.isOn(accountId);
  }
}
