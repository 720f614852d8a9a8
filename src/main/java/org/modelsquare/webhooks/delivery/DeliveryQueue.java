package org.modelsquare.webhooks.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.core.Sql;
import org.modelsquare.webhooks.WebhookSettings;

/** Which event is due where, and which instance has it in hand. */
@Singleton
class DeliveryQueue {

  private final Sql sql;
  private final Clock clock;
  private final WebhookSettings settings;

  DeliveryQueue(Sql sql, Clock clock, WebhookSettings settings) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Claims what is due.
   *
   * @param running how many calls this instance makes now, by endpoint
   * @param limit the most to claim
   */
  List<Claimed> claim(Map<String, Integer> running, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    Map<String, Integer> seen = Map.copyOf(running);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.all(
                    DeliverySql.CLAIM,
                    Claimed::read,
                    seen.keySet().toArray(String[]::new),
                    seen.values().toArray(Integer[]::new),
                    clock.instant(),
                    settings.endpointConcurrency(),
                    limit,
                    settings.lease().toMillis()));
  }

  /** Writes down what an attempt brought, and what follows from it. */
  void settle(Claimed delivery, Attempt attempt) {
    QuarkusTransaction.requiringNew().run(() -> write(delivery, attempt));
  }

  private void write(Claimed delivery, Attempt attempt) {
    Instant now = clock.instant();
    sql.first(DeliverySql.LOCK_ENDPOINT, row -> row.getString(1), delivery.endpointId());
    Optional<Duration> pause =
        attempt.isHeard() ? Optional.empty() : RetryPlan.after(delivery.tries() + 1);
    String state = attempt.isHeard() ? "delivered" : pause.isPresent() ? "pending" : "failed";
    int settled =
        sql.update(
            DeliverySql.SETTLE,
            state,
            pause.map(now::plus).orElse(null),
            pause.isPresent() ? null : now,
            delivery.body(),
            delivery.bodyAt(),
            delivery.id(),
            delivery.token());
    note(delivery, attempt);
    if (settled == 1) {
      judge(delivery.endpointId(), state, now);
    }
  }

  private void note(Claimed delivery, Attempt attempt) {
    sql.update(
        DeliverySql.NOTE,
        attempt.at(),
        attempt.millis(),
        attempt.outcome(),
        attempt.status(),
        attempt.response(),
        delivery.id());
  }

  /** An endpoint that has been deaf for days, and now for all tries of an event, is closed. */
  private void judge(String endpointId, String state, Instant now) {
    if (state.equals("delivered")) {
      sql.update(DeliverySql.HEARD, endpointId);
      return;
    }
    sql.update(DeliverySql.UNHEARD, now, endpointId);
    if (state.equals("failed")) {
      sql.update(DeliverySql.GIVE_UP, endpointId, now.minus(settings.disableAfter()));
    }
  }

  /** Lets others take over at once. */
  void giveBack(Claimed delivery) {
    sql.update(DeliverySql.GIVE_BACK, delivery.id(), delivery.token());
  }

  /** Forgets what ended long ago. */
  int forget() {
    return sql.update(DeliverySql.FORGET, clock.instant().minus(settings.keep()));
  }
}
