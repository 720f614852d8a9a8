package org.modelsquare.launches;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;

/** Who waits for which launch, and whose draft is to be run then. */
@Singleton
public class Subscriptions {

  private final Sql sql;
  private final Clock clock;

  Subscriptions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** True if the account wants to be told of the model's launch, and has not been yet. */
  public boolean has(String accountId, String modelId) {
    return sql.first(
            """
            select 1 from launch_subscription
            where account_id = ? and model_id = ? and told_at is null
            """,
            row -> row.getInt(1),
            accountId,
            modelId)
        .isPresent();
  }

  /** The most that the draft may cost when it is run at the launch; empty if it is not to be. */
  public Optional<Credits> limit(String accountId, String modelId) {
    return sql.first(
        """
        select run_limit from launch_subscription
        where account_id = ? and model_id = ? and run_limit is not null and run_outcome is null
        """,
        row -> new Credits(row.getLong(1)),
        accountId,
        modelId);
  }

  /** How many accounts wait for each model's launch. */
  public Map<String, Integer> waiting() {
    return sql
        .all(
            """
            select model_id, count(*) as waiting from launch_subscription
            where told_at is null group by model_id
            """,
            row -> Map.entry(row.getString("model_id"), row.getInt("waiting")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Remembers that the account wants to be told, and whether its draft is to be run. Who asks again
   * after having been told waits for the next launch.
   *
   * @param limit the most that the draft may cost; null if it is not to be run
   */
  @Transactional
  public void add(String accountId, String modelId, Language language, @Nullable Credits limit) {
    sql.update(
        """
        insert into launch_subscription (account_id, model_id, created_at, language, run_limit)
        values (?, ?, ?, ?, ?)
        on conflict (account_id, model_id) do update
          set language = excluded.language, run_limit = excluded.run_limit,
            told_at = null, run_outcome = null, created_at = excluded.created_at
        """,
        accountId,
        modelId,
        clock.instant(),
        language.tag(),
        limit == null ? null : limit.micros());
  }

  /** Those who wait for that model. */
  List<Subscription> waiting(String modelId, int most) {
    return sql.all(
        """
        select account_id, language, run_limit, created_at from launch_subscription
        where model_id = ? and told_at is null
        order by created_at limit ?
        """,
        row ->
            new Subscription(
                row.getString("account_id"),
                modelId,
                Language.find(row.getString("language")).orElse(Language.EN),
                null,
                Sql.instant(row, "created_at")),
        modelId,
        most);
  }

  /** Those who have been told, and whose draft is still to be run. */
  List<Subscription> held(String modelId, int most) {
    return sql.all(
        """
        select account_id, language, run_limit, created_at from launch_subscription
        where model_id = ? and told_at is not null
          and run_limit is not null and run_outcome is null
        order by created_at limit ?
        """,
        row ->
            new Subscription(
                row.getString("account_id"),
                modelId,
                Language.find(row.getString("language")).orElse(Language.EN),
                new Credits(row.getLong("run_limit")),
                Sql.instant(row, "created_at")),
        modelId,
        most);
  }

  /** Claims the telling; false if another instance was first. In the caller's transaction. */
  boolean claim(Subscription subscription) {
    return sql.update(
            """
            update launch_subscription set told_at = ?
            where account_id = ? and model_id = ? and told_at is null
            """,
            clock.instant(),
            subscription.accountId(),
            subscription.modelId())
        == 1;
  }

  /** Claims the report of a run; false if it was made. In the caller's transaction. */
  boolean settle(Subscription subscription, String outcome) {
    return sql.update(
            """
            update launch_subscription set run_outcome = ?
            where account_id = ? and model_id = ? and run_outcome is null and created_at = ?
            """,
            outcome,
            subscription.accountId(),
            subscription.modelId(),
            subscription.since())
        == 1;
  }
}
