package org.modelsquare.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.core.Language;
import org.modelsquare.core.PublicId;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {

  private final Event<AccountOpened> opened;
  private final Clock clock;

  Accounts(Event<AccountOpened> opened, Clock clock) {
    this.opened = opened;
    this.clock = clock;
  }

  /** The account with this email, however it is written. */
  @Transactional
  public Optional<Account> findByEmail(String email) {
    return find("email", EmailAddress.of(email).text()).firstResultOptional();
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
        getEntityManager()
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
    return count("operator", true) > 0;
  }

  /** Makes an account an operator's. */
  @Transactional
  void promote(String id) {
    update("operator = true where id = ?1", id);
  }
}
