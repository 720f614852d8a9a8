package org.modelsquare.jobs.queue;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.Lease;
import org.modelsquare.providers.RemoteSubmission;

/**
 * A job that this instance has claimed.
 *
 * @param providerAccount the account that has it, or may get it with this claim
 * @param tries how often the present step has failed in a row
 * @param trouble what went wrong last
 * @param trail where the order was placed, if that is recorded
 */
public record Work(
    Lease lease,
    String accountId,
    String provider,
    String providerAccount,
    String upstreamModel,
    String mode,
    String parameters,
    JobState state,
    @Nullable String remoteId,
    @Nullable String location,
    Duration firstPoll,
    Duration interval,
    Instant createdAt,
    @Nullable Instant acceptedAt,
    Instant deadlineAt,
    int tries,
    @Nullable String trouble,
    @Nullable String trail) {

  static Work read(ResultSet row) throws SQLException {
    return new Work(
        new Lease(row.getString("id"), row.getLong("lease_token")),
        row.getString("account_id"),
        row.getString("provider"),
        row.getString("provider_account"),
        row.getString("upstream_model"),
        row.getString("mode"),
        row.getString("parameters"),
        JobState.of(row.getString("state")),
        row.getString("remote_id"),
        row.getString("remote_location"),
        Duration.ofMillis(row.getLong("first_poll_ms")),
        Duration.ofMillis(row.getLong("interval_ms")),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "accepted_at"),
        Sql.instant(row, "deadline_at"),
        row.getInt("tries"),
        row.getString("trouble"),
        row.getString("trail"));
  }

  /** The job. */
  public String jobId() {
    return lease.jobId();
  }

  /**
   * Our id is the reference, so that one job is one reference for ever.
   *
   * @param callback where the provider may call back; null if nowhere
   */
  public RemoteSubmission submission(@Nullable URI callback) {
    return new RemoteSubmission(jobId(), upstreamModel, mode, parameters, callback);
  }

  /** The id that a job has once the provider took it. */
  public String knownRemoteId() {
    if (remoteId == null) {
      throw new IllegalStateException(jobId() + " has no remote id");
    }
    return remoteId;
  }

  /** True from the deadline on. */
  public boolean isOverdue(Instant now) {
    return !deadlineAt.isAfter(now);
  }

  /** The same after a move. */
  public Work in(JobState other) {
    return stored(other, location);
  }

  /** The same with its video ready there. */
  public Work at(String where) {
    return stored(JobState.STORING, where);
  }

  private Work stored(JobState other, @Nullable String where) {
    return new Work(
        lease,
        accountId,
        provider,
        providerAccount,
        upstreamModel,
        mode,
        parameters,
        other,
        remoteId,
        where,
        firstPoll,
        interval,
        createdAt,
        acceptedAt,
        deadlineAt,
        0,
        null,
        trail);
  }
}
