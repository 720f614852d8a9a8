package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelsquare.core.Sql;

/** Throws away what orders leave behind once nobody can ask for it any more. */
@Singleton
public class JobHousekeeping {

  /** Long enough that an answer about a promised price can still say why it is refused. */
  private static final Duration QUOTES_KEPT = Duration.ofDays(7);

  private final Sql sql;
  private final JobDeletion deletion;
  private final Clock clock;

  JobHousekeeping(Sql sql, JobDeletion deletion, Clock clock) {
    this.sql = sql;
    this.deletion = deletion;
    this.clock = clock;
  }

  /** One round; harmless on several instances at once. */
  public void tidy() {
    Instant now = clock.instant();
    sql.update(
        "delete from job_idempotency where kind = 'request' and created_at <= ?",
        now.minus(JobIdempotency.KEPT));
    sql.update("delete from quote where expires_at <= ?", now.minus(QUOTES_KEPT));
    deletion.removeLeftovers();
  }
}
