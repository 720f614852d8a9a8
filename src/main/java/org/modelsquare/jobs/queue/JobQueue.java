package org.modelsquare.jobs.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.lifecycle.Lease;

/** Who is due when, and who has it in hand. */
@Singleton
public class JobQueue {

  private final Sql sql;
  private final Clock clock;
  private final long leaseMillis;
  private final Queue<PutOff> later = new ConcurrentLinkedQueue<>();
  private final Alarms alarms = new Alarms();

  JobQueue(Sql sql, Clock clock, JobSettings settings) {
    this.sql = sql;
    this.clock = clock;
    this.leaseMillis = settings.lease().toMillis();
  }

  /** Claims due jobs that their providers know of, at most so many of each. */
  public List<Work> claimFollowing(Map<String, Integer> room) {
    return claim(QueueSql.CLAIM_FOLLOWING, room);
  }

  /** Claims due new orders, each for an account that has room. */
  public List<Work> claimWaiting(List<Opening> openings) {
    List<Lease> leases = new ArrayList<>();
    for (Opening opening : openings) {
      leases.addAll(QuarkusTransaction.requiringNew().call(() -> claimFor(opening)));
    }
    return read(leases);
  }

  private List<Lease> claimFor(Opening opening) {
    int cap = opening.cap() == null ? opening.slots() : opening.cap();
    String counted = opening.cap() == null ? null : opening.account();
    if (counted != null) {
      sql.first(QueueSql.COUNTING, row -> true, counted);
    }
    return sql.all(
        QueueSql.CLAIM_WAITING,
        JobQueue::lease,
        opening.provider(),
        opening.account(),
        opening.slots(),
        cap,
        counted,
        cap,
        clock.instant(),
        leaseMillis);
  }

  /** Claims jobs past their deadline. */
  public List<Work> claimOverdue(int limit) {
    Instant now = clock.instant();
    return read(leases(QueueSql.CLAIM_OVERDUE, now, now, limit, leaseMillis));
  }

  private List<Work> claim(String claim, Map<String, Integer> room) {
    if (room.isEmpty()) {
      return List.of();
    }
    String[] providers = room.keySet().toArray(String[]::new);
    Integer[] slots = room.values().toArray(Integer[]::new);
    return read(leases(claim, providers, slots, clock.instant(), leaseMillis));
  }

  private List<Lease> leases(String claim, @Nullable Object... values) {
    return QuarkusTransaction.requiringNew().call(() -> sql.all(claim, JobQueue::lease, values));
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(row.getString("job_id"), row.getLong("lease_token"));
  }

  private List<Work> read(List<Lease> leases) {
    if (leases.isEmpty()) {
      return List.of();
    }
    String[] jobs = leases.stream().map(Lease::jobId).toArray(String[]::new);
    Long[] tokens = leases.stream().map(Lease::token).toArray(Long[]::new);
    return sql.all(QueueSql.READ, Work::read, jobs, tokens);
  }

  /**
   * Lets a job rest in its state. Written with others at the next {@link #flush}; if the process
   * ends before that, the lease runs out and the step is done once more.
   */
  public void putOff(Work work, Instant until, @Nullable Integer progress) {
    putOff(new PutOff(work.lease(), until, 0, progress, null));
  }

  /** The same after a failed try. */
  public void putOffAfter(String trouble, Work work, Instant until) {
    putOff(new PutOff(work.lease(), until, work.tries() + 1, null, trouble));
  }

  private void putOff(PutOff putOff) {
    later.add(putOff);
    alarms.set(putOff.until);
  }

  /** How long this instance knows of nothing that is due, at most so long. */
  public Duration untilNext(Duration most) {
    return alarms.untilNext(clock.instant(), most);
  }

  /** Writes down all that was put off. */
  public void flush() {
    PutOff[] batch = drain();
    if (batch.length == 0) {
      return;
    }
    int n = batch.length;
    String[] jobs = new String[n];
    Long[] tokens = new Long[n];
    Instant[] until = new Instant[n];
    Integer[] tries = new Integer[n];
    @Nullable Integer[] progress = new @Nullable Integer[n];
    @Nullable String[] trouble = new @Nullable String[n];
    for (int i = 0; i < n; i++) {
      jobs[i] = batch[i].lease.jobId();
      tokens[i] = batch[i].lease.token();
      until[i] = batch[i].until;
      tries[i] = batch[i].tries;
      progress[i] = batch[i].progress;
      trouble[i] = batch[i].trouble;
    }
    sql.update(QueueSql.PUT_OFF, jobs, tokens, until, tries, progress, trouble, clock.instant());
  }

  private PutOff[] drain() {
    List<PutOff> batch = new ArrayList<>();
    for (PutOff next = later.poll(); next != null; next = later.poll()) {
      batch.add(next);
    }
    return batch.toArray(PutOff[]::new);
  }

  /** The job waits for that time; in the transaction of the move that leads there. */
  public void schedule(Lease lease, boolean waiting, Instant due) {
    sql.update(QueueSql.SCHEDULE, due, due, waiting, clock.instant(), lease.jobId(), lease.token());
    alarms.set(due);
  }

  /** The job stays in this worker's hands; in the transaction of the move that leads there. */
  public void keep(Lease lease, Instant deadline) {
    sql.update(QueueSql.KEEP, clock.instant(), deadline, lease.jobId(), lease.token());
  }

  /** Keeps others off for another while. */
  public void renew(Collection<Long> tokens) {
    if (!tokens.isEmpty()) {
      sql.update(QueueSql.RENEW, leaseMillis, tokens.toArray(Long[]::new));
    }
  }

  /** Lets others take over at once. */
  public void giveBack(Collection<Long> tokens) {
    if (!tokens.isEmpty()) {
      sql.update(QueueSql.GIVE_BACK, new Object[] {tokens.toArray(Long[]::new)});
    }
  }

  /** A provider called back about this job: it is due now, if the provider has it. */
  public boolean hint(String jobId) {
    return sql.update(QueueSql.HINT_JOB, clock.instant(), jobId) > 0;
  }

  /** Somebody does not want to wait for its time; false if it has ended. */
  public boolean hasten(String jobId) {
    Instant now = clock.instant();
    alarms.set(now);
    return sql.update(QueueSql.HASTEN, now, jobId) > 0;
  }

  /** A provider called back: its job is due now. */
  public boolean hint(String provider, String remoteId) {
    return sql.update(QueueSql.HINT, clock.instant(), provider, remoteId) > 0;
  }

  private record PutOff(
      Lease lease,
      Instant until,
      int tries,
      @Nullable Integer progress,
      @Nullable String trouble) {}
}
