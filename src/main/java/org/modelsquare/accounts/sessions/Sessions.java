package org.modelsquare.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.PublicId;

/** All signed-in browsers, shared by all instances through the database. */
@ApplicationScoped
public class Sessions {

  private static final int PURGED_AT_ONCE = 100;

  private final EntityManager entities;
  private final SessionSettings settings;
  private final Clock clock;

  Sessions(EntityManager entities, SessionSettings settings, Clock clock) {
    this.entities = entities;
    this.settings = settings;
    this.clock = clock;
  }

  /** Signs a browser in and answers the secret that it is to hold. */
  @Transactional
  public SecretToken open(String accountId, String userAgent) {
    Instant now = clock.instant();
    purge(now);
    SecretToken token = SecretToken.random();
    entities.persist(new AccountSession(PublicId.next("sess"), accountId, token, userAgent, now));
    return token;
  }

  /** Who holds this secret, if the session still lives; notes that it was used. */
  @Transactional
  public Optional<SignedIn> find(String secret) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            """
            select s.id, s.lastSeenAt, a.id, a.email, a.operator, a.timeZone
            from AccountSession s join Account a on a.id = s.accountId
            where s.tokenHash = :hash and s.lastSeenAt > :idle and s.createdAt > :oldest
              and a.suspendedAt is null
            """,
            Object[].class)
        .setParameter("hash", new SecretToken(secret).hash())
        .setParameter("idle", now.minus(settings.idleTimeout()))
        .setParameter("oldest", now.minus(settings.absoluteTimeout()))
        .getResultStream()
        .findFirst()
        .map(
            row -> {
              touch((String) row[0], (Instant) row[1], now);
              return new SignedIn(
                  (String) row[0],
                  (String) row[2],
                  (String) row[3],
                  (Boolean) row[4],
                  (String) row[5]);
            });
  }

  /** The living sessions of an account, the last used first. */
  @Transactional
  public List<AccountSession> of(String accountId) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            """
            from AccountSession
            where accountId = :account and lastSeenAt > :idle and createdAt > :oldest
            order by lastSeenAt desc, id desc
            """,
            AccountSession.class)
        .setParameter("account", accountId)
        .setParameter("idle", now.minus(settings.idleTimeout()))
        .setParameter("oldest", now.minus(settings.absoluteTimeout()))
        .getResultList();
  }

  /** Ends one session of an account; false if it has none with this id. */
  @Transactional
  public boolean close(String accountId, String sessionId) {
    return entities
            .createQuery("delete from AccountSession where id = :id and accountId = :account")
            .setParameter("id", sessionId)
            .setParameter("account", accountId)
            .executeUpdate()
        == 1;
  }

  /** Ends all sessions of an account but one. */
  @Transactional
  public int closeOthers(String accountId, String keptSessionId) {
    return entities
        .createQuery("delete from AccountSession where accountId = :account and id <> :kept")
        .setParameter("account", accountId)
        .setParameter("kept", keptSessionId)
        .executeUpdate();
  }

  private void touch(String id, Instant lastSeenAt, Instant now) {
    Instant due = now.minus(settings.seenInterval());
    if (lastSeenAt.isBefore(due)) {
      entities
          .createQuery(
              "update AccountSession set lastSeenAt = :now where id = :id and lastSeenAt < :due")
          .setParameter("now", now)
          .setParameter("id", id)
          .setParameter("due", due)
          .executeUpdate();
    }
  }

  // A few dead sessions go with each new one, so that no timer is needed.
  private void purge(Instant now) {
    entities
        .createNativeQuery(
            """
            delete from account_session where id in (
              select id from account_session where last_seen_at < :idle
              order by last_seen_at limit :most for update skip locked)
            """)
        .setParameter("idle", now.minus(settings.idleTimeout()))
        .setParameter("most", PURGED_AT_ONCE)
        .executeUpdate();
  }
}
