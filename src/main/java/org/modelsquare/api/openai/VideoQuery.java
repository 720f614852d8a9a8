package org.modelsquare.api.openai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.orders.PageLimit;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.Violations;
import org.modelsquare.core.Violation;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.Jobs;

/** Which videos a list shall show, and from which end. */
record VideoQuery(@Nullable String after, int limit, boolean oldestFirst) {

  /**
   * Reads the query of a list.
   *
   * @throws org.modelsquare.api.ApiRefusal naming every part that is wrong
   */
  static VideoQuery read(@Nullable String after, @Nullable String limit, @Nullable String order) {
    List<Violation> violations = new ArrayList<>();
    if (order != null && !order.equals("asc") && !order.equals("desc")) {
      violations.add(Violation.of("order", "not_allowed", "asc, desc"));
    }
    int most = PageLimit.read(limit, violations);
    new Violations(ParameterNames.OURS).add(violations).refuse();
    return new VideoQuery(after, most, "asc".equals(order));
  }

  JobPage page(Jobs jobs, String accountId) {
    return oldestFirst
        ? jobs.listOldestFirst(accountId, JobFilter.ALL, after, limit)
        : jobs.list(accountId, JobFilter.ALL, after, limit);
  }
}
