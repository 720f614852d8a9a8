package org.modelsquare.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;
import org.modelsquare.accounts.sessions.Sessions;
import org.modelsquare.core.Language;
import org.modelsquare.mail.LetterKind;
import org.modelsquare.mail.Letters;

/** Writes what people change about their accounts. */
@ApplicationScoped
class Profiles {

  private final EntityManager entities;
  private final Sessions sessions;
  private final GuardLetters guard;
  private final EmailConfirmations confirmations;
  private final Letters letters;

  Profiles(
      EntityManager entities,
      Sessions sessions,
      GuardLetters guard,
      EmailConfirmations confirmations,
      Letters letters) {
    this.entities = entities;
    this.sessions = sessions;
    this.guard = guard;
    this.confirmations = confirmations;
    this.letters = letters;
  }

  @Transactional
  void describe(String accountId, String displayName, Language language, String timeZone) {
    entities
        .createQuery(
            """
            update Account set displayName = :name, language = :language, timeZone = :zone
            where id = :id
            """)
        .setParameter("name", displayName)
        .setParameter("language", language.tag())
        .setParameter("zone", timeZone)
        .setParameter("id", accountId)
        .executeUpdate();
  }

  /** Gives an account another email; false if that is somebody's already. */
  boolean readdress(String accountId, EmailAddress email) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> tryReaddress(accountId, email));
    } catch (ConstraintViolationException taken) {
      return false;
    }
  }

  private boolean tryReaddress(String accountId, EmailAddress email) {
    Account account = entities.find(Account.class, accountId);
    guard.tell(account, LetterKind.EMAIL_CHANGED);
    // A link sent to the old email opens nothing any more.
    entities
        .createNativeQuery("delete from password_reset where account_id = :id")
        .setParameter("id", accountId)
        .executeUpdate();
    boolean changed =
        entities
                .createQuery(
                    "update Account set email = :email, emailConfirmedAt = null where id = :id")
                .setParameter("email", email.text())
                .setParameter("id", accountId)
                .executeUpdate()
            == 1;
    if (changed && letters.isOn()) {
      entities.refresh(account);
      confirmations.send(account);
    }
    return changed;
  }

  /**
   * Changes a password and ends all other sessions, both or neither. False if the password has
   * changed since it was checked.
   */
  @Transactional
  boolean lock(String accountId, String oldHash, String newHash, String keptSessionId) {
    int changed =
        entities
            .createQuery(
                "update Account set passwordHash = :new where id = :id and passwordHash = :old")
            .setParameter("new", newHash)
            .setParameter("id", accountId)
            .setParameter("old", oldHash)
            .executeUpdate();
    if (changed == 1) {
      sessions.closeOthers(accountId, keptSessionId);
      guard.tell(entities.find(Account.class, accountId), LetterKind.PASSWORD_CHANGED);
    }
    return changed == 1;
  }
}
