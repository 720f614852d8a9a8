package org.modelsquare.dashboard;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.modelsquare.jobs.JobView;
import org.modelsquare.snippets.Snippet;
import org.modelsquare.snippets.Snippets;

/** The same order as a program would place it. */
@TemplateExtension
final class CallExtensions {

  private static final String JSON = "json";

  private CallExtensions() {}

  /** The very request of a job as programs; as JSON alone the page has it already. */
  static List<Snippet> programs(JobView job, String origin) {
    return Snippets.of(job.request(), origin + "/v1/videos/generations", "").stream()
        .filter(each -> !each.id().equals(JSON))
        .toList();
  }
}
