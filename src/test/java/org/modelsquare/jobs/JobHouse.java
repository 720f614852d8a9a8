package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.Balances;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.jobs.dispatch.Dispatcher;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.testing.TestClock;

/** The engine in the hands of a test. */
@Singleton
public class JobHouse {

  static final String LOOK_UP = "scripted-look-up";
  static final String RESUBMIT = "scripted-resubmit";
  static final String NOTHING = "scripted-nothing";
  static final Credits PRICE = Credits.of(2);
  static final Duration DEADLINE = Duration.ofMinutes(10);

  private static final AtomicLong SERIAL = new AtomicLong();

  final ScriptBook book;
  final JobSubmission submission;
  final Jobs jobs;
  final Sql sql;
  final TestClock clock;
  private final Dispatcher dispatcher;
  private final CreditLedger ledger;
  private final Balances balances;
  private final LedgerProof proof;

  JobHouse(
      ScriptBook book,
      JobSubmission submission,
      Jobs jobs,
      Sql sql,
      TestClock clock,
      Dispatcher dispatcher,
      CreditLedger ledger,
      Balances balances,
      LedgerProof proof) {
    this.book = book;
    this.submission = submission;
    this.jobs = jobs;
    this.sql = sql;
    this.clock = clock;
    this.dispatcher = dispatcher;
    this.ledger = ledger;
    this.balances = balances;
    this.proof = proof;
  }

  String account(long credits) {
    String id = "acct_test" + SERIAL.incrementAndGet();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ledger.openFor(id);
              ledger.grant(id, Credits.of(credits), "test", "ada");
            });
    return id;
  }

  JobOrder order(String account, String provider, Script script, @Nullable String key) {
    String name = "script" + SERIAL.incrementAndGet();
    book.add(name, script);
    return new JobOrder(
        account,
        "reel",
        "1",
        provider,
        "up",
        "text_to_video",
        "{\"prompt\":\"sea\"}",
        name,
        new JobPrice("2026-11-20", PRICE, "5 s x 0.4"),
        OrderTerms.NONE,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        DEADLINE,
        5,
        "16:9",
        "720p",
        Language.EN,
        OrderSource.CONSOLE,
        null,
        Idempotency.of(key, "sea"));
  }

  /** A job of a fresh account with credits for three. */
  JobView ordered(String provider, Script script) {
    String account = account(6);
    String id = submission.submit(order(account, provider, script, null)).jobId();
    return jobs.find(account, id).orElseThrow();
  }

  JobView ordered(Script script) {
    return ordered(LOOK_UP, script);
  }

  JobView now(JobView job) {
    return jobs.find(job.id()).orElseThrow();
  }

  /** Lets so much time pass in steps of 2 seconds, running all that falls due. */
  void pass(Duration time) {
    dispatcher.runDue();
    for (long s = 0; s < time.toSeconds(); s += 2) {
      clock.push(Duration.ofSeconds(2));
      dispatcher.runDue();
    }
  }

  /** Lets so much time pass at once, as if the process had been down. */
  void sleep(Duration time) {
    clock.push(time);
    dispatcher.runDue();
  }

  void runDue() {
    dispatcher.runDue();
  }

  /** All leases run out, as if their holders were dead. */
  void expireLeases() {
    sql.update(
        "update job_due set lease_until = now() - interval '1 second'"
            + " where lease_until is not null");
  }

  List<JobState> path(JobView job) {
    return jobs.timeline(job.id()).stream().map(JobMoment::state).toList();
  }

  void assertBalance(JobView job, long available, long held) {
    assertEquals(Credits.of(available), balances.of(job.accountId()).available());
    assertEquals(Credits.of(held), balances.of(job.accountId()).held());
  }

  /** What must hold after every story. */
  void assertSound() {
    assertEquals(List.of(), proof.check());
    assertEquals(List.of(), book.startedTwice());
    assertEquals(List.of(), sql.all(UNSOUND, row -> row.getString(1) + ": " + row.getString(2)));
  }

  private static final String UNSOUND =
      """
      select 'ended and due', j.id from job j join job_due d on d.job_id = j.id
        where j.ended_at is not null
      union all
      select 'open and not due', j.id from job j left join job_due d on d.job_id = j.id
        where j.ended_at is null and d.job_id is null
      union all
      select 'outbox', j.id from job j left join job_finished f on f.job_id = j.id
        where (j.ended_at is null) <> (f.job_id is null)
      union all
      select 'settled wrongly', j.id from job j left join ledger_settlement s on s.job_id = j.id
        where coalesce(s.captured, 0) <> case j.state when 'completed' then j.amount else 0 end
           or coalesce(s.captured + s.released, 0)
              <> case when j.ended_at is null then 0 else j.amount end
      """;
}
