package org.modelsquare.jobs.lifecycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.keys.KeySpending;

/**
 * The only way to the end of a job, whoever noticed it. State, credits, timeline and outbox are one
 * transaction; of several finishers at once exactly one gets through.
 */
@Singleton
public class JobFinish {

  private static final Logger LOG = Logger.getLogger(JobFinish.class);

  /**
   * Each line hangs on the one before: no due row, no lease or another state, and nothing happens.
   */
  private static final String FINISH =
      """
      with held as (
        select job_id from job_due
        where job_id = ? and (?::bigint is null or lease_token = ?) for update
      ), ended as (
        update job set state = ?, ended_at = ?, failure_code = ?, failure_detail = ?,
               media_id = ?, flagged = flagged or ?
        from held where job.id = held.job_id and job.state = any(?)
        returning job.id, job.account_id, job.amount, job.state, job.ended_at, job.key_id,
                  job.model_id,
                  job.provider, job.provider_account, job.remote_id
      ), late as (
        insert into late_watch (job_id, provider, provider_account, remote_id, next_at, until)
        select id, provider, coalesce(provider_account, provider), remote_id,
               ended_at + interval '5 minutes', ended_at + ? * interval '1 millisecond'
        from ended where state = 'failed' and remote_id is not null and ?
      ), attempts as (
        update job_attempt a set ended_at = e.ended_at, outcome = ?, evidence = ?
        from ended e where a.job_id = e.id and a.outcome is null
      ), event as (
        insert into job_event (job_id, state, noticed_by, at, evidence)
        select id, state, ?, ended_at, ? from ended
      ), outbox as (
        insert into job_finished (job_id, account_id, state, finished_at)
        select id, account_id, state, ended_at from ended
      ), undue as (
        delete from job_due d using ended e where d.job_id = e.id
      )
      select account_id, model_id, amount, key_id is not null as by_key from ended
      """;

  private final Sql sql;
  private final CreditLedger ledger;
  private final KeySpending spending;
  private final Event<JobFinished> finished;
  private final Clock clock;
  private final Duration watched;

  JobFinish(
      Sql sql,
      CreditLedger ledger,
      KeySpending spending,
      Event<JobFinished> finished,
      Clock clock,
      JobSettings settings) {
    this.sql = sql;
    this.ledger = ledger;
    this.spending = spending;
    this.finished = finished;
    this.clock = clock;
    this.watched = settings.lateWatch();
  }

  /** Ends a job in a transaction of its own; false, and nothing changed, if it was not to be. */
  public boolean finish(Ending ending) {
    Optional<Owner> owner = QuarkusTransaction.requiringNew().call(() -> end(ending));
    owner.ifPresent(each -> tell(each.told(ending)));
    return owner.isPresent();
  }

  private Optional<Owner> end(Ending ending) {
    Optional<Owner> ended =
        sql.first(
            FINISH,
            row ->
                new Owner(
                    row.getString("account_id"),
                    row.getString("model_id"),
                    new Credits(row.getLong("amount")),
                    row.getBoolean("by_key")),
            values(ending));
    ended.ifPresent(owner -> settle(ending, owner));
    return ended;
  }

  private @Nullable Object[] values(Ending ending) {
    return new @Nullable Object[] {
      ending.jobId(),
      ending.lease(),
      ending.lease(),
      ending.to().code(),
      clock.instant(),
      ending.failure() == null ? null : ending.failure().code(),
      ending.to() == JobState.FAILED ? ending.evidence() : null,
      ending.mediaId(),
      ending.flagged(),
      ending.from().stream().map(JobState::code).toArray(String[]::new),
      watched.toMillis(),
      ending.noticedBy() == Noticed.DEADLINE,
      ending.noticedBy() == Noticed.WORKER ? "rejected" : "unknown",
      ending.evidence(),
      ending.noticedBy().code(),
      ending.evidence()
    };
  }

  private void settle(Ending ending, Owner owner) {
    if (owner.amount.equals(Credits.ZERO)) {
      return;
    }
    if (owner.byKey && ending.to() != JobState.COMPLETED) {
      spending.giveBack(ending.jobId());
    }
    boolean settled =
        ending.to() == JobState.COMPLETED
            ? ledger.capture(owner.accountId, ending.jobId(), owner.amount)
            : ledger.release(owner.accountId, ending.jobId());
    if (!settled) {
      // The state says that the job was open, the ledger that it was not: end nothing on a lie.
      throw new IllegalStateException("the hold of " + ending.jobId() + " is not open");
    }
  }

  private void tell(JobFinished event) {
    try {
      finished.fire(event);
    } catch (RuntimeException e) {
      // The end is committed; a listener's trouble must not look like ours.
      LOG.errorf(e, "a listener failed on the end of %s", event.jobId());
    }
  }

  private record Owner(String accountId, String modelId, Credits amount, boolean byKey) {

    JobFinished told(Ending ending) {
      Credits captured = ending.to() == JobState.COMPLETED ? amount : Credits.ZERO;
      return new JobFinished(ending.jobId(), accountId, modelId, ending.to().status(), captured);
    }
  }
}
