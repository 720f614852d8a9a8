package org.modelsquare.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.modelsquare.accounts.throttling.Limit;

/** How often one may try to come in. */
@ConfigMapping(prefix = "modelsquare.entry")
interface EntrySettings {

  /** Failed sign-ins for one email within the sign-in window. */
  @WithDefault("10")
  int signInsPerEmail();

  /** Failed sign-ins from one address within the sign-in window. */
  @WithDefault("50")
  int signInsPerAddress();

  /** The time over which failed sign-ins count. */
  @WithDefault("15m")
  Duration signInWindow();

  /** Sign-ups from one address within the sign-up window. */
  @WithDefault("20")
  int signUpsPerAddress();

  /** The time over which sign-ups count. */
  @WithDefault("1h")
  Duration signUpWindow();

  /** Guesses at the password behind an email. */
  default Limit guessesAt(EmailAddress email) {
    return new Limit("sign-in email " + email.text(), signInsPerEmail(), signInWindow());
  }

  /** Guesses at the codes of an account. */
  default Limit codesOf(String accountId) {
    return new Limit("second factor " + accountId, signInsPerEmail(), signInWindow());
  }

  /** Letters with a link for a new password to one email within the sign-up window. */
  @WithDefault("3")
  int resetsPerEmail();

  /** Letters that let one email in. */
  default Limit resetsOf(EmailAddress email) {
    return new Limit("reset email " + email.text(), resetsPerEmail(), signUpWindow());
  }

  /** Letters that ask whether an email is its reader's. */
  default Limit confirmationsOf(String accountId) {
    return new Limit("confirm email " + accountId, resetsPerEmail(), signUpWindow());
  }

  /** Asking for new passwords from an address. */
  default Limit resetsFrom(String address) {
    return new Limit("reset address " + address, signUpsPerAddress(), signUpWindow());
  }

  /** Guesses that come from an address. */
  default Limit guessesFrom(String address) {
    return new Limit("sign-in address " + address, signInsPerAddress(), signInWindow());
  }

  /** Sign-ups that come from an address. */
  default Limit signUpsFrom(String address) {
    return new Limit("sign-up address " + address, signUpsPerAddress(), signUpWindow());
  }
}
