package org.modelsquare.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.PublicId;

/** All accounts. */
@ApplicationScoped
public class Accounts {

  private final EntityManager entities;
  private final Event<AccountOpened> opened;
  private final Clock clock;

  Accounts(EntityManager entities, Event<AccountOpened> opened, Clock clock) {
    this.entities = entities;
    this.opened = opened;
    this.clock = clock;
  }

  /** The account with this id. */
  @Transactional
  public Optional<Account> find(String id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  /** The account with this email, however it is written. */
  @Transactional
  public Optional<Account> findByEmail(String email) {
    return entities
        .createQuery("from Account where email = :email", Account.class)
        .setParameter("email", EmailAddress.of(email).text())
        .getResultStream()
        .findFirst();
  }

  /**
   * Accounts whose email contains a text, the newest first.
   *
   * @param text part of an email; empty for all
   * @param first how many to skip
   * @param most how many to answer
   */
  @Transactional
  public List<Account> search(String text, int first, int most) {
    return entities
        .createQuery(
            "from Account where locate(:text, email) > 0 or :text = '' order by id desc",
            Account.class)
        .setParameter("text", EmailAddress.of(text).text())
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Opens an account; the id, or nothing if the email has one already. Of two that come at once,
   * one gets it.
   */
  @Transactional
  Optional<String> open(
      EmailAddress email, String passwordHash, Language language, boolean operator) {
    String id = PublicId.next("acct");
    int inserted =
        entities
            .createNativeQuery(
                """
                insert into account (id, email, password_hash, language, operator, created_at)
                values (:id, :email, :hash, :language, :operator, :now)
                on conflict (email) do nothing
                """)
            .setParameter("id", id)
            .setParameter("email", email.text())
            .setParameter("hash", passwordHash)
            .setParameter("language", language.tag())
            .setParameter("operator", operator)
            .setParameter("now", clock.instant())
            .executeUpdate();
    if (inserted == 0) {
      return Optional.empty();
    }
    opened.fire(new AccountOpened(id));
    return Optional.of(id);
  }

  /** True once somebody runs this instance. */
  @Transactional
  boolean hasOperator() {
    return !entities
        .createQuery("select 1 from Account where operator = true", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Makes an account an operator's. */
  @Transactional
  void promote(String id) {
    entities
        .createQuery("update Account set operator = true where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
