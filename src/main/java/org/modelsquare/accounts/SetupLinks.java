package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.accounts.sessions.SecretToken;
import org.modelsquare.core.Language;

/** Links by which the first operator names himself. As soon as there is one, all are void. */
@ApplicationScoped
class SetupLinks {

  private final EntityManager entities;
  private final Accounts accounts;
  private final AdminSettings settings;
  private final Clock clock;

  SetupLinks(EntityManager entities, Accounts accounts, AdminSettings settings, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** A fresh link's token; nothing if there is an operator. */
  @Transactional
  Optional<SecretToken> issue() {
    if (accounts.hasOperator()) {
      return Optional.empty();
    }
    SecretToken token = SecretToken.random();
    entities
        .createNativeQuery("insert into setup_link (token_hash, expires_at) values (:hash, :end)")
        .setParameter("hash", token.hash())
        .setParameter("end", clock.instant().plus(settings.linkLifetime()))
        .executeUpdate();
    return Optional.of(token);
  }

  /** True if the link can still be used. */
  @Transactional
  boolean isOpen(SecretToken token) {
    return !accounts.hasOperator()
        && !entities
            .createNativeQuery(
                "select 1 from setup_link where token_hash = :hash and expires_at > :now",
                Integer.class)
            .setParameter("hash", token.hash())
            .setParameter("now", clock.instant())
            .getResultList()
            .isEmpty();
  }

  /** Uses the link up for a new account; of many who come at once, one gets it. */
  @Transactional
  Entry claim(SecretToken token, EmailAddress email, String passwordHash, Language language) {
    lock();
    if (!isOpen(token)) {
      return new Entry.LinkGone();
    }
    return accounts
        .open(email, passwordHash, language, true)
        .map(this::settle)
        .orElseGet(() -> new Entry.Refused("email", "taken"));
  }

  /** Opens the configured operator's account, unless there is an operator; true if it was done. */
  @Transactional
  boolean open(EmailAddress email, String passwordHash) {
    lock();
    return !accounts.hasOperator()
        && accounts.open(email, passwordHash, Language.EN, true).map(this::settle).isPresent();
  }

  /** Makes an existing account the first operator's; true if it was done. */
  @Transactional
  boolean promote(String accountId) {
    lock();
    if (accounts.hasOperator()) {
      return false;
    }
    accounts.promote(accountId);
    settle(accountId);
    return true;
  }

  private Entry settle(String accountId) {
    entities.createNativeQuery("delete from setup_link").executeUpdate();
    return new Entry.Admitted(accountId);
  }

  // One at a time over all instances: two different links must not make two operators.
  private void lock() {
    entities
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('first operator', 0))",
            Integer.class)
        .getSingleResult();
  }
}
