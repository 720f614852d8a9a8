package org.modelsquare.webhooks.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.webhooks.EventType;

/** Turns the ends of jobs into deliveries, each once, whoever reads them. */
@Singleton
class Outbox {

  private static final Logger LOG = Logger.getLogger(Outbox.class);
  private static final int AT_ONCE = 200;

  private final Sql sql;
  private final Jobs jobs;
  private final EventBody bodies;
  private final Clock clock;

  Outbox(Sql sql, Jobs jobs, EventBody bodies, Clock clock) {
    this.sql = sql;
    this.jobs = jobs;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** Reads some of what has not been told; false if nothing is left. */
  boolean gather() {
    return QuarkusTransaction.requiringNew().call(this::gatherSome) == AT_ONCE;
  }

  private int gatherSome() {
    List<Ended> untold = sql.all(DeliverySql.UNTOLD, Ended::read, AT_ONCE);
    for (Ended ended : untold) {
      if (ended.isWanted()) {
        write(ended);
      }
    }
    if (!untold.isEmpty()) {
      Long[] ids = untold.stream().map(Ended::id).toArray(Long[]::new);
      sql.update(DeliverySql.TOLD, clock.instant(), ids);
    }
    return untold.size();
  }

  private void write(Ended ended) {
    Instant now = clock.instant();
    String id = PublicId.next("evt");
    body(id, ended.jobId(), now)
        .ifPresent(
            body ->
                sql.update(
                    DeliverySql.INSERT_OF_JOB,
                    id,
                    ended.endpointId(),
                    ended.accountId(),
                    ended.jobId(),
                    ended.type().code(),
                    ended.callbackUrl(),
                    body,
                    now,
                    now,
                    now));
  }

  /** One job that cannot be written about must not keep all others from being told. */
  private Optional<String> body(String id, String jobId, Instant now) {
    try {
      JobView job = jobs.find(jobId).orElseThrow();
      return Optional.of(bodies.of(id, job, now));
    } catch (RuntimeException e) {
      LOG.errorf(e, "the end of %s is not told", jobId);
      return Optional.empty();
    }
  }

  /** A line of the outbox, with the endpoint of the job's key if it is switched on. */
  private record Ended(
      long id,
      String jobId,
      String accountId,
      EventType type,
      @Nullable String endpointId,
      List<String> events,
      @Nullable String callbackUrl) {

    static Ended read(ResultSet row) throws SQLException {
      java.sql.Array events = row.getArray("events");
      return new Ended(
          row.getLong("id"),
          row.getString("job_id"),
          row.getString("account_id"),
          EventType.of(JobState.of(row.getString("state")).status()),
          row.getString("endpoint_id"),
          events == null ? List.of() : List.of((String[]) events.getArray()),
          row.getString("callback_url"));
    }

    boolean isWanted() {
      return endpointId != null && events.contains(type.code());
    }
  }
}
