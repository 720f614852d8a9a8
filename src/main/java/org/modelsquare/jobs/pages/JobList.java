package org.modelsquare.jobs.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an account's jobs.
 *
 * @param jobs the jobs, newest first
 * @param status the status that is filtered by; empty for any
 * @param model the model that is filtered by; empty for any
 * @param statuses all statuses, for the filter
 * @param models models of the catalog, for the filter
 * @param older cursor of the next page; null on the last
 */
public record JobList(
    List<JobSheet> jobs,
    String status,
    String model,
    List<String> statuses,
    List<ModelChoice> models,
    @Nullable String older) {

  public boolean isFiltered() {
    return !status.isEmpty() || !model.isEmpty();
  }

  /** The query of the next page. */
  public String olderQuery() {
    return "?status=" + status + "&model=" + model + "&before=" + older;
  }

  /** Ids of the jobs on this page that have not ended, for one poll for all. */
  public String active() {
    return String.join(
        ",", jobs.stream().filter(each -> !each.isEnded()).map(each -> each.job().id()).toList());
  }

  /** A model that one can filter by. */
  public record ModelChoice(String id, String name) {}
}
