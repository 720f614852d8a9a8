package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobState;

/** The jobs of all accounts, for operators. */
@Singleton
public class AllJobs {

  /** A job that is due for so long is worked on by nobody. */
  public static final Duration LATE = Duration.ofMinutes(2);

  private static final String SELECT =
      """
      select j.id, j.account_id, p.email, j.model_id, j.provider, j.provider_account, j.state,
        j.amount, j.created_at, j.ended_at, j.deadline_at, j.failure_code, d.due_at, d.trouble
      from job j
      left join job_due d on d.job_id = j.id
      left join account p on p.id = j.account_id
      """;

  private static final String STUCK =
      "(j.ended_at is null and (j.deadline_at < ? or d.due_at < ?))";

  private static final String LIST =
      SELECT
          + """
          where j.id < ?
            and (? = '' or j.state = ?)
            and (? = '' or j.model_id = ?)
            and (? = '' or j.provider = ?)
            and (? = '' or j.account_id = ? or j.id = ? or p.email = lower(?))
            and (?::timestamptz is null or j.created_at >= ?)
            and (?::timestamptz is null or j.created_at < ?)
            and (not ? or %s)
          order by j.id desc limit ?
          """
              .formatted(STUCK);

  private static final String LAST = "video_~";

  private final Sql sql;
  private final Clock clock;

  AllJobs(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Some jobs, the newest first.
   *
   * @param before the job at which the page before ended; null for the first page
   */
  public List<Line> list(Wanted wanted, @Nullable String before, int most) {
    Instant now = clock.instant();
    return sql.all(
        LIST,
        row -> line(row, now),
        before == null ? LAST : before,
        wanted.state(),
        wanted.state(),
        wanted.model(),
        wanted.model(),
        wanted.provider(),
        wanted.provider(),
        wanted.whose(),
        wanted.whose(),
        wanted.whose(),
        wanted.whose(),
        wanted.from(),
        wanted.from(),
        wanted.until(),
        wanted.until(),
        wanted.stuck(),
        now,
        now.minus(LATE),
        most);
  }

  /** One job. */
  public Optional<Line> find(String id) {
    Instant now = clock.instant();
    return sql.first(SELECT + "where j.id = ?", row -> line(row, now), id);
  }

  private static Line line(ResultSet row, Instant now) throws SQLException {
    Instant due = Sql.optionalInstant(row, "due_at");
    Instant ended = Sql.optionalInstant(row, "ended_at");
    boolean stuck =
        ended == null
            && (Sql.instant(row, "deadline_at").isBefore(now)
                || (due != null && due.isBefore(now.minus(LATE))));
    return new Line(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("email"),
        row.getString("model_id"),
        row.getString("provider"),
        row.getString("provider_account"),
        JobState.of(row.getString("state")),
        new Credits(row.getLong("amount")),
        Sql.instant(row, "created_at"),
        ended,
        Sql.instant(row, "deadline_at"),
        due,
        row.getString("failure_code"),
        row.getString("trouble"),
        stuck);
  }

  /**
   * Which jobs; empty for any.
   *
   * @param state a state's code
   * @param whose an email, an account's id or a job's
   * @param stuck true for those only that nobody works on or that are past their deadline
   * @param from the first moment at which they were ordered; null for any
   * @param until the first moment that does not count any more; null for none
   */
  public record Wanted(
      String state,
      String model,
      String provider,
      String whose,
      boolean stuck,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /**
   * A job as operators see it in a list.
   *
   * @param email its owner's; null if the account is gone
   * @param dueAt when somebody is to work on it; null once it has ended
   * @param trouble the last thing that went wrong while it ran
   */
  public record Line(
      String id,
      String accountId,
      @Nullable String email,
      String modelId,
      String provider,
      @Nullable String providerAccount,
      JobState state,
      Credits amount,
      Instant createdAt,
      @Nullable Instant endedAt,
      Instant deadlineAt,
      @Nullable Instant dueAt,
      @Nullable String failureCode,
      @Nullable String trouble,
      boolean stuck) {

    /** True if it can be called off without asking anybody. */
    public boolean isCancelable() {
      return state.mayBecome(JobState.CANCELED);
    }

    /** True if an operator can give it up. */
    public boolean isEndable() {
      return JobCancellation.mayBeGivenUp(state);
    }

    /** True if a person has to decide about it. */
    public boolean isUncertain() {
      return state == JobState.UNCERTAIN;
    }
  }
}
