package org.modelsquare.connections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;
import org.modelsquare.core.Sql;

/** How the accounts are doing, as all instances see it. */
@Singleton
class HealthBook {

  private static final String READ =
      """
      select account_id, faults, open_until, trial_until, level, level_until, last_error,
             last_error_at, last_success_at
      from provider_account_health
      """;

  private static final String OPEN =
      "insert into provider_account_health (account_id) values (?) on conflict do nothing";

  private static final String WRITE =
      """
      update provider_account_health
      set faults = ?, open_until = ?, trial_until = ?, level = ?, level_until = ?, last_error = ?,
          last_error_at = ?, last_success_at = ?
      where account_id = ?
      """;

  private final Sql sql;

  HealthBook(Sql sql) {
    this.sql = sql;
  }

  List<Health> all() {
    return sql.all(READ, Health::read);
  }

  /** Changes a state, one instance after the other; how it was and how it is. */
  Turn change(String accountId, UnaryOperator<Health> step) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.update(OPEN, accountId);
              Health before =
                  sql.first(READ + " where account_id = ? for update", Health::read, accountId)
                      .orElseThrow();
              Health after = step.apply(before);
              if (!after.equals(before)) {
                write(after);
              }
              return new Turn(before, after);
            });
  }

  private void write(Health health) {
    sql.update(
        WRITE,
        health.faults(),
        health.openUntil(),
        health.trialUntil(),
        health.level(),
        health.levelUntil(),
        health.lastError(),
        health.lastErrorAt(),
        health.lastSuccessAt(),
        health.accountId());
  }

  /** One step of an account's health. */
  record Turn(Health before, Health after) {

    boolean isChange() {
      return !after.equals(before);
    }
  }
}
