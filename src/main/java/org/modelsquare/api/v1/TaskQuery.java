package org.modelsquare.api.v1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.orders.PageLimit;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.Violations;
import org.modelsquare.core.Violation;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.lifecycle.JobStatus;

/**
 * Which tasks a list shall show.
 *
 * @param after the id after which the page begins
 * @param limit at most so many
 */
record TaskQuery(JobFilter filter, @Nullable String after, int limit) {

  /**
   * Reads the query of a list.
   *
   * @throws org.modelsquare.api.ApiRefusal naming every part that is wrong
   */
  static TaskQuery read(
      @Nullable String status,
      @Nullable String model,
      @Nullable String after,
      @Nullable String limit) {
    List<Violation> violations = new ArrayList<>();
    JobStatus wanted = status == null ? null : JobStatus.find(status).orElse(null);
    if (status != null && wanted == null) {
      violations.add(Violation.of("status", "not_allowed", statuses()));
    }
    int most = PageLimit.read(limit, violations);
    new Violations(ParameterNames.OURS).add(violations).refuse();
    return new TaskQuery(new JobFilter(wanted, model), after, most);
  }

  private static String statuses() {
    return Arrays.stream(JobStatus.values()).map(JobStatus::code).collect(Collectors.joining(", "));
  }
}
