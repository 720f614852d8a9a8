package org.modelsquare.jobs.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.history.JobSearch;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.media.StorageUse;

/**
 * A page of an account's jobs.
 *
 * @param jobs the jobs, newest first
 * @param search which ones were asked for
 * @param models models of the catalog, for the filter
 * @param keys the account's keys, for the filter
 * @param older cursor of the next page; null on the last
 * @param first true for the newest jobs
 * @param done what was done just now
 * @param used what the account has in store
 * @param days how long a video stays there; 0 for ever, or for less than a day
 */
public record JobList(
    List<JobSheet> jobs,
    JobSearch search,
    List<Choice> models,
    List<Choice> keys,
    @Nullable String older,
    boolean first,
    JobsDone done,
    StorageUse used,
    long days) {

  /** Shortest and longest wait between two looks at what is running. */
  private static final int SOON = 2;

  private static final int LATE = 15;

  /** All statuses, for the filter. */
  public List<String> statuses() {
    return Stream.of(JobStatus.values()).map(JobStatus::code).toList();
  }

  /** The query that asks about the jobs of this page which have not ended; empty if all have. */
  public String news() {
    return String.join(
        "&",
        jobs.stream()
            .filter(each -> !each.isEnded())
            .map(each -> "job=" + each.job().id())
            .toList());
  }

  /** Seconds until that should be asked: as soon as the most urgent of them needs it. */
  public int pollSeconds() {
    return jobs.stream()
        .filter(each -> !each.isEnded())
        .mapToInt(JobSheet::pollSeconds)
        .map(each -> Math.max(SOON, each))
        .min()
        .orElse(LATE);
  }

  /** Something that one can filter by. */
  public record Choice(String id, String name) {}
}
