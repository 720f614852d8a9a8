package org.modelsquare.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/**
 * How an account is doing. Each change answers a new state, or the same one where nothing is worth
 * being written down.
 *
 * @param faults how many in a row
 * @param openUntil null while the circuit is closed; past while it is half open
 * @param trialUntil until when the trial of a half-open circuit is somebody's
 * @param level how often in a row the circuit has opened, which decides for how long
 * @param levelUntil when the account is taken for a good one again
 */
record Health(
    String accountId,
    int faults,
    @Nullable Instant openUntil,
    @Nullable Instant trialUntil,
    int level,
    @Nullable Instant levelUntil,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    @Nullable Instant lastSuccessAt) {

  static final int FAULTS = 5;
  static final Duration SHORTEST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** Longer than a provider may take to answer, so that there is one trial and not two. */
  static final Duration TRIAL = Duration.ofMinutes(1);

  private static final Duration SUCCESS_EVERY = Duration.ofMinutes(1);
  private static final Duration ERROR_EVERY = Duration.ofSeconds(10);
  private static final int MOST_EVIDENCE = 300;
  private static final int MOST_DOUBLINGS = 5;

  static Health fresh(String accountId) {
    return new Health(accountId, 0, null, null, 0, null, null, null, null);
  }

  static Health read(ResultSet row) throws SQLException {
    return new Health(
        row.getString("account_id"),
        row.getInt("faults"),
        Sql.optionalInstant(row, "open_until"),
        Sql.optionalInstant(row, "trial_until"),
        row.getInt("level"),
        Sql.optionalInstant(row, "level_until"),
        row.getString("last_error"),
        Sql.optionalInstant(row, "last_error_at"),
        Sql.optionalInstant(row, "last_success_at"));
  }

  Circuit circuit(Instant now) {
    if (openUntil == null) {
      return Circuit.CLOSED;
    }
    return openUntil.isAfter(now) ? Circuit.OPEN : Circuit.HALF_OPEN;
  }

  /** True if an order may go there: any while closed, one while half open. */
  boolean takes(Instant now) {
    return switch (circuit(now)) {
      case CLOSED -> true;
      case OPEN -> false;
      case HALF_OPEN -> trialUntil == null || !trialUntil.isAfter(now);
    };
  }

  /** The trial is somebody's now; the same state if it cannot be. */
  Health tried(Instant now) {
    boolean free = circuit(now) == Circuit.HALF_OPEN && takes(now);
    return free ? opened(openUntil, now.plus(TRIAL)) : this;
  }

  /** An open circuit stays open: what was under way before says nothing about new orders. */
  Health succeeded(Instant now) {
    Circuit circuit = circuit(now);
    boolean recent = lastSuccessAt != null && lastSuccessAt.plus(SUCCESS_EVERY).isAfter(now);
    if (recent && (circuit == Circuit.OPEN || (circuit == Circuit.CLOSED && faults == 0))) {
      return this;
    }
    return circuit == Circuit.OPEN
        ? new Health(
            accountId,
            faults,
            openUntil,
            trialUntil,
            level,
            levelUntil,
            lastError,
            lastErrorAt,
            now)
        : new Health(accountId, 0, null, null, level, levelUntil, lastError, lastErrorAt, now);
  }

  Health failed(String evidence, Instant now) {
    return switch (circuit(now)) {
      case OPEN -> noted(evidence, now);
      case HALF_OPEN -> opens(evidence, now);
      case CLOSED -> faults + 1 >= FAULTS ? opens(evidence, now) : counted(evidence, now);
    };
  }

  Health refused(String evidence, Instant now) {
    return circuit(now) == Circuit.OPEN ? noted(evidence, now) : opens(evidence, now);
  }

  /** As if nothing had ever happened, but for what is shown. */
  Health mended() {
    return new Health(accountId, 0, null, null, 0, null, lastError, lastErrorAt, lastSuccessAt);
  }

  private Health opens(String evidence, Instant now) {
    int before = levelUntil != null && levelUntil.isAfter(now) ? level : 0;
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
    Instant until = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    return new Health(
        accountId,
        faults + 1,
        until,
        null,
        before + 1,
        until.plus(LONGEST),
        cut(evidence),
        now,
        lastSuccessAt);
  }

  private Health counted(String evidence, Instant now) {
    return new Health(
        accountId, faults + 1, null, null, level, levelUntil, cut(evidence), now, lastSuccessAt);
  }

  /** Many jobs may fail at once; one of their reasons is enough. */
  private Health noted(String evidence, Instant now) {
    boolean recent = lastErrorAt != null && lastErrorAt.plus(ERROR_EVERY).isAfter(now);
    return recent
        ? this
        : new Health(
            accountId,
            faults,
            openUntil,
            trialUntil,
            level,
            levelUntil,
            cut(evidence),
            now,
            lastSuccessAt);
  }

  private Health opened(@Nullable Instant until, Instant trial) {
    return new Health(
        accountId, faults, until, trial, level, levelUntil, lastError, lastErrorAt, lastSuccessAt);
  }

  private static String cut(String evidence) {
    String line = evidence.replaceAll("\\s+", " ").strip();
    int end = Math.min(line.length(), MOST_EVIDENCE);
    boolean split = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, split ? end - 1 : end);
  }
}
