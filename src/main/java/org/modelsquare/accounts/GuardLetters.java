package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;

/** Tells people by letter that what guards their account has changed, in case it was not them. */
@ApplicationScoped
class GuardLetters {

  private final Letters letters;

  GuardLetters(Letters letters) {
    this.letters = letters;
  }

  /** Writes to the email that the account had before the change. */
  void tell(Account account, LetterKind kind) {
    String home = "/" + account.language().path();
    String page = kind == LetterKind.ACCOUNT_CLOSED ? home : home + "/console/account";
    letters.write(kind, account.email(), account.language(), page);
  }
}
