package org.modelsquare.playground;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Sql;

/** Prepared requests, one for each account and model, and who waits for which launch. */
@Singleton
class Drafts {

  private final Sql sql;
  private final Clock clock;

  Drafts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The latest draft of a model. */
  Optional<Draft> find(String accountId, String modelId) {
    return sql.first(
        "select mode, parameters, saved_at from draft where account_id = ? and model_id = ?",
        row ->
            new Draft(
                row.getString("mode"),
                JsonText.object(row.getString("parameters")),
                Sql.instant(row, "saved_at")),
        accountId,
        modelId);
  }

  /** Keeps a draft in the place of the one before. */
  @Transactional
  void save(String accountId, String modelId, RequestDraft draft) {
    sql.update(
        """
        insert into draft (account_id, model_id, mode, parameters, saved_at)
        values (?, ?, ?, ?, ?)
        on conflict (account_id, model_id) do update
          set mode = excluded.mode, parameters = excluded.parameters, saved_at = excluded.saved_at
        """,
        accountId,
        modelId,
        draft.mode(),
        draft.parameters().toString(),
        clock.instant());
  }

  /** True if the account wants to be told of the model's launch. */
  boolean isSubscribed(String accountId, String modelId) {
    return sql.first(
            "select 1 from launch_subscription where account_id = ? and model_id = ?",
            row -> row.getInt(1),
            accountId,
            modelId)
        .isPresent();
  }

  /** Remembers that the account wants to be told of the model's launch. */
  @Transactional
  void subscribe(String accountId, String modelId) {
    sql.update(
        """
        insert into launch_subscription (account_id, model_id, created_at)
        values (?, ?, ?) on conflict do nothing
        """,
        accountId,
        modelId,
        clock.instant());
  }
}
