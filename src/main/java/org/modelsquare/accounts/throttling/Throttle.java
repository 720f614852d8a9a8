package org.modelsquare.accounts.throttling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts attempts over all instances. An attempt is noted before it is made, so that many at once
 * cannot slip through together; one that turned out well is forgotten.
 */
@ApplicationScoped
public class Throttle {

  private static final int PURGED_AT_ONCE = 100;
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager entities;
  private final Clock clock;

  Throttle(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Notes an attempt if all limits allow it. */
  @Transactional
  public Pass take(Limit... limits) {
    // One order for all, so that two attempts never wait for each other.
    Stream.of(limits).map(Limit::key).sorted().forEach(this::lock);
    Instant now = clock.instant();
    long wait = Stream.of(limits).mapToLong(limit -> waitSeconds(limit, now)).max().orElse(0);
    if (wait > 0) {
      return new Pass(List.of(), wait);
    }
    purge(now);
    return new Pass(Stream.of(limits).map(limit -> note(limit, now)).toList(), 0);
  }

  /** Takes an attempt back that was no guess. */
  @Transactional
  public void forget(Pass pass) {
    entities
        .createNativeQuery("delete from attempt where id in (:ids)")
        .setParameter("ids", pass.attempts())
        .executeUpdate();
  }

  /** Forgets all attempts on a subject. */
  @Transactional
  public void clear(Limit limit) {
    entities
        .createNativeQuery("delete from attempt where subject = :subject")
        .setParameter("subject", limit.key())
        .executeUpdate();
  }

  private void lock(String key) {
    entities
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
        .setParameter("key", key)
        .getSingleResult();
  }

  private long waitSeconds(Limit limit, Instant now) {
    List<Instant> attempts =
        entities
            .createNativeQuery(
                """
                select made_at from attempt where subject = :subject and made_at > :since
                order by made_at desc limit :most
                """,
                Instant.class)
            .setParameter("subject", limit.key())
            .setParameter("since", now.minus(limit.window()))
            .setParameter("most", limit.most())
            .getResultList();
    return SlidingWindow.waitSeconds(attempts, limit, now);
  }

  private long note(Limit limit, Instant now) {
    return (Long)
        entities
            .createNativeQuery(
                "insert into attempt (subject, made_at) values (:subject, :now) returning id",
                Long.class)
            .setParameter("subject", limit.key())
            .setParameter("now", now)
            .getSingleResult();
  }

  // A few old attempts go with each new one, so that no timer is needed.
  private void purge(Instant now) {
    entities
        .createNativeQuery(
            """
            delete from attempt where id in (
              select id from attempt where made_at < :old
              order by made_at limit :most for update skip locked)
            """)
        .setParameter("old", now.minus(KEPT))
        .setParameter("most", PURGED_AT_ONCE)
        .executeUpdate();
  }
}
