package org.modelsquare.jobs.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.modelsquare.jobs.JobMoment;
import org.modelsquare.jobs.lifecycle.JobState;

/**
 * One line of a job's timeline as its owner sees it.
 *
 * @param state the state that began
 * @param noticedBy who noticed
 * @param at when
 * @param lasted how long the state lasted; zero for the last one
 */
public record TimelineLine(JobState state, String noticedBy, Instant at, Duration lasted) {

  private static final int MILLIS_PER_TENTH = 100;
  private static final double TENTHS = 10.0;

  static List<TimelineLine> of(List<JobMoment> moments) {
    List<TimelineLine> lines = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      JobMoment moment = moments.get(i);
      Instant end = i + 1 < moments.size() ? moments.get(i + 1).at() : moment.at();
      lines.add(
          new TimelineLine(
              moment.state(), moment.noticedBy(), moment.at(), Duration.between(moment.at(), end)));
    }
    return lines;
  }

  /** Seconds with one decimal; empty for the last line and for what took no time. */
  public String seconds() {
    long tenths = lasted.toMillis() / MILLIS_PER_TENTH;
    return tenths == 0 ? "" : String.valueOf(tenths / TENTHS);
  }

  /** True if a person or the deadline brought it about, not the work itself. */
  public boolean isByPerson() {
    return !noticedBy.equals("worker") && state.isEnd();
  }

  /** The dot's shape: what is over counts as done. */
  public String tally() {
    return lasted.isZero() ? state.status().code() : "completed";
  }
}
