package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.core.Sql;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;

/** Links by which people say that an email is theirs. Nobody else gets letters that can wait. */
@ApplicationScoped
class EmailConfirmations {

  private static final Duration LIFETIME = Duration.ofDays(3);

  private final Sql sql;
  private final EntityManager entities;
  private final Letters letters;
  private final Clock clock;

  EmailConfirmations(Sql sql, EntityManager entities, Letters letters, Clock clock) {
    this.sql = sql;
    this.entities = entities;
    this.letters = letters;
    this.clock = clock;
  }

  void welcome(@Observes AccountOpened opened) {
    if (letters.isOn()) {
      send(entities.find(Account.class, opened.accountId()));
    }
  }

  /** Writes the letter with a fresh link, both or neither; the links before are worth nothing. */
  @Transactional
  void send(Account account) {
    SecretToken token = SecretToken.random();
    sql.update("delete from email_confirmation where account_id = ?", account.id());
    sql.update(
        """
        insert into email_confirmation (token_hash, account_id, email, expires_at)
        values (?, ?, ?, ?)
        """,
        token.hash(),
        account.id(),
        account.email(),
        clock.instant().plus(LIFETIME));
    letters.write(
        LetterKind.CONFIRM_EMAIL,
        account.email(),
        account.language(),
        "/" + account.language().path() + "/confirm-email/" + token.text());
  }

  /** The email that a link is about, while it can be used. */
  @Transactional
  Optional<String> emailOf(SecretToken token) {
    return sql.first(
        """
        select c.email from email_confirmation c
        join account a on a.id = c.account_id and a.email = c.email
        where c.token_hash = ? and c.expires_at > ?
        """,
        row -> row.getString(1),
        token.hash(),
        clock.instant());
  }

  /** Uses the link up; false if it is none, or about an email that the account had before. */
  @Transactional
  boolean confirm(SecretToken token) {
    return sql.update(
            """
            with used as (
              delete from email_confirmation where token_hash = ? and expires_at > ?
              returning account_id, email
            )
            update account set email_confirmed_at = ? from used
            where account.id = used.account_id and account.email = used.email
            """,
            token.hash(),
            clock.instant(),
            clock.instant())
        == 1;
  }
}
