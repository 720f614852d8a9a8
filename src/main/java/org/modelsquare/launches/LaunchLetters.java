package org.modelsquare.launches;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.modelsquare.accounts.Account;
import org.modelsquare.accounts.Accounts;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Language;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;

/** Tells of a launch by letter too, those whose email is certainly theirs. */
@Singleton
class LaunchLetters {

  private final Letters letters;
  private final Accounts accounts;
  private final Catalog catalog;

  LaunchLetters(Letters letters, Accounts accounts, Catalog catalog) {
    this.letters = letters;
    this.accounts = accounts;
    this.catalog = catalog;
  }

  /** In the transaction that notes that this account was told: one letter, or none. */
  void told(@Observes LaunchTold told) {
    if (letters.isOn()) {
      accounts
          .findByIdOptional(told.accountId())
          .filter(Account::isEmailConfirmed)
          .ifPresent(account -> write(account.email(), told.modelId(), told.language()));
    }
  }

  private void write(String email, String modelId, Language language) {
    String name = catalog.known(modelId).map(model -> model.copy(language).name()).orElse(modelId);
    String page = "/" + language.path() + "/models/" + modelId;
    letters.write(LetterKind.MODEL_LIVE, email, language, page, name);
  }
}
