package org.modelsquare.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobState;

/**
 * A job that a person should look at, as the operator's desk needs it.
 *
 * @param accountId its owner
 * @param providerAccount the account of the provider that has it, or was asked last
 * @param amount what it was sold for; held until it ends
 * @param failureDetail the provider's words about a failed one
 * @param lateAt when its video came after it had failed
 */
public record DeskJob(
    String id,
    String accountId,
    String modelId,
    String upstreamModel,
    String provider,
    String providerAccount,
    JobState state,
    Credits amount,
    Instant createdAt,
    Instant deadlineAt,
    @Nullable Instant endedAt,
    @Nullable String remoteId,
    @Nullable String failureDetail,
    @Nullable Instant lateAt) {

  static DeskJob read(ResultSet row) throws SQLException {
    return new DeskJob(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("model_id"),
        row.getString("upstream_model"),
        row.getString("provider"),
        row.getString("at_account"),
        JobState.of(row.getString("state")),
        new Credits(row.getLong("amount")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "deadline_at"),
        Sql.optionalInstant(row, "ended_at"),
        row.getString("remote_id"),
        row.getString("failure_detail"),
        Sql.optionalInstant(row, "late_at"));
  }

  /** True if nobody knows whether the provider is at work. */
  public boolean isUncertain() {
    return state == JobState.UNCERTAIN;
  }
}
