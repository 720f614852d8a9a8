package org.modelsquare.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.Balance;
import org.modelsquare.launches.Notice;
import org.modelsquare.web.Moment;

/**
 * All that the page shows.
 *
 * @param balance what the account has
 * @param burnt what it paid in the last seven days
 * @param active how many jobs have not ended
 * @param running the newest of them
 * @param takes the last ones that have ended
 * @param trouble that many of the last ones failed; null for no such thing
 * @param drafts requests to go on with
 * @param keys keys that something is to be said of
 * @param keyCount how many keys there are
 * @param news notices that were not read
 * @param steps how far a new account has come
 * @param first a model to begin with; null where none is live
 * @param justPutAway true right after the list of steps was put away
 */
record Dashboard(
    Balance balance,
    Credits burnt,
    int active,
    List<Take> running,
    List<Take> takes,
    @Nullable Trouble trouble,
    List<DraftLine> drafts,
    List<KeyLine> keys,
    int keyCount,
    List<NewsLine> news,
    Steps steps,
    @Nullable Start first,
    boolean justPutAway) {

  /** Days that are looked back at. */
  static final int DAYS = 7;

  private static final long LONG = 90;

  /** True for an account that has never ordered anything. */
  public boolean isNew() {
    return takes.isEmpty() && active == 0 && !steps.video();
  }

  /** True if nothing can be ordered any more. */
  public boolean isBroke() {
    return !balance.available().isPositive();
  }

  /** For how many more days the credits last at the pace of the last week; empty if for long. */
  public String lasts() {
    if (!burnt.isPositive() || isBroke()) {
      return "";
    }
    // A balance of billions must not wrap.
    double days = (double) balance.available().micros() / burnt.micros() * DAYS;
    return days >= LONG ? "" : String.valueOf((long) days);
  }

  /** How many running jobs are not in the list. */
  public int more() {
    return active - running.size();
  }

  /**
   * A job.
   *
   * @param ratio as the style sheet names it
   * @param length seconds; a dash where it is not known
   * @param video where it plays; null if there is none
   */
  record Take(
      String id,
      String model,
      String status,
      Moment ordered,
      String ratio,
      String ratioText,
      String length,
      String line,
      @Nullable Integer progress,
      @Nullable String video) {}

  /**
   * How the last jobs ended, when that is not well.
   *
   * @param failed how many failed
   * @param of of how many
   * @param code the most frequent reason
   */
  record Trouble(int failed, int of, String code) {}

  /** A draft of a model that there is. */
  record DraftLine(String modelId, String model, String line, Moment saved) {}

  /** A key and what is to be said of it: {@code expiring}, {@code over} or {@code unused}. */
  record KeyLine(String id, String name, List<String> notes) {}

  /** A notice. */
  record NewsLine(Notice notice, String model, Moment at) {}

  /** A model to begin with. */
  record Start(String modelId, String model) {}
}
