package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.core.Sql;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;

/** Links by which people who forgot their password choose another one. */
@ApplicationScoped
class PasswordResets {

  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final Sql sql;
  private final Letters letters;
  private final GuardLetters guard;
  private final Sessions sessions;
  private final Clock clock;

  PasswordResets(Sql sql, Letters letters, GuardLetters guard, Sessions sessions, Clock clock) {
    this.sql = sql;
    this.letters = letters;
    this.guard = guard;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Writes the letter with a fresh link, both or neither; the links before are worth nothing. */
  @Transactional
  void send(Account account) {
    SecretToken token = SecretToken.random();
    forget(account.id());
    sql.update(
        "insert into password_reset (token_hash, account_id, expires_at) values (?, ?, ?)",
        token.hash(),
        account.id(),
        clock.instant().plus(LIFETIME));
    letters.write(
        LetterKind.RESET,
        account.email(),
        account.language(),
        "/" + account.language().path() + "/password-reset/" + token.text());
  }

  /** Whose password a link is about, while it can be used. */
  @Transactional
  Optional<String> accountOf(SecretToken token) {
    return sql.first(
        "select account_id from password_reset where token_hash = ? and expires_at > ?",
        row -> row.getString("account_id"),
        token.hash(),
        clock.instant());
  }

  /**
   * Uses the link up: another password, and all sessions end. Of two that come at once, one gets
   * it.
   */
  @Transactional
  boolean use(SecretToken token, Account account, String passwordHash) {
    int used =
        sql.update(
            "delete from password_reset where token_hash = ? and account_id = ? and expires_at > ?",
            token.hash(),
            account.id(),
            clock.instant());
    if (used == 0) {
      return false;
    }
    sql.update("update account set password_hash = ? where id = ?", passwordHash, account.id());
    forget(account.id());
    sessions.closeOthers(account.id(), "");
    guard.tell(account, LetterKind.PASSWORD_CHANGED);
    return true;
  }

  private void forget(String accountId) {
    sql.update("delete from password_reset where account_id = ?", accountId);
  }
}
