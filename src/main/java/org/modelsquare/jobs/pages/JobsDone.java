package org.modelsquare.jobs.pages;

import java.util.List;

/**
 * What was done with several jobs before the list is shown again.
 *
 * @param deleted those that were deleted and can still come back
 * @param running how many could not be deleted as they have not ended
 * @param restored how many came back
 * @param none true if nothing was chosen
 */
public record JobsDone(List<String> deleted, int running, int restored, boolean none) {

  /** Nothing. */
  static final JobsDone NOTHING = new JobsDone(List.of(), 0, 0, false);
}
