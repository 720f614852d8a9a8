package org.modelsquare.admin.overview;

import java.time.Instant;
import java.util.List;
import org.modelsquare.core.Credits;

/**
 * How the house stands.
 *
 * @param queue unfinished jobs by state, with the oldest of each
 * @param lag for how many seconds the most overdue job has been waiting to be worked on
 * @param stuck jobs past their deadline or that nobody works on
 * @param desk jobs that wait for a person
 * @param done jobs of the last 24 hours that delivered
 * @param failed those that failed
 * @param captured credits spent in the last 30 days
 * @param granted credits given away in the last 30 days
 * @param bought credits bought in the last 30 days
 * @param held credits set aside now
 * @param accounts all accounts
 * @param signUps accounts opened by day, the oldest of the last seven first
 * @param untold webhook deliveries that wait for longer than five minutes
 * @param letters letters that wait for longer than five minutes
 * @param providers the accounts with providers and whether they take orders
 */
record Overview(
    List<Waiting> queue,
    long lag,
    long stuck,
    long desk,
    long done,
    long failed,
    Credits captured,
    Credits granted,
    Credits bought,
    Credits held,
    long accounts,
    List<Count> signUps,
    long untold,
    long letters,
    List<AccountState> providers) {

  private static final long SLOW_S = 5;
  private static final int PERCENT = 100;

  /** Whole percent of the ended jobs of the last 24 hours that failed. */
  public long failingPercent() {
    return done + failed == 0 ? 0 : Math.round((double) failed * PERCENT / (done + failed));
  }

  /** True if something needs a person. */
  public boolean isTroubled() {
    return stuck + desk + untold + letters > 0 || lag > SLOW_S;
  }

  /** How many jobs are in a state, and since when the oldest has been under way. */
  record Waiting(String name, long n, Instant since) {}

  /**
   * An account with a provider.
   *
   * @param state {@code problem}, {@code off}, or how its circuit is
   */
  record AccountState(String id, String name, String provider, String state, int unfinished) {

    /** The state as the colours and shapes of the house know it. */
    public String tally() {
      return switch (state) {
        case "closed" -> "active";
        case "half_open" -> "degraded";
        case "off" -> "paused";
        default -> "failed";
      };
    }
  }

  /** How many of what. */
  record Count(String name, long n) {}
}
