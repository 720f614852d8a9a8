package org.modelsquare.jobs.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.web.Visit;

/** All jobs of an account. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
public class JobsResource {

  private static final int PAGE = 24;

  private final Jobs jobs;
  private final JobSheets sheets;
  private final Catalog catalog;
  private final Viewer viewer;
  private final Visit visit;

  JobsResource(Jobs jobs, JobSheets sheets, Catalog catalog, Viewer viewer, Visit visit) {
    this.jobs = jobs;
    this.sheets = sheets;
    this.catalog = catalog;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String model,
      @RestQuery @Nullable String before) {
    String wantedStatus = Objects.requireNonNullElse(status, "");
    String wantedModel = Objects.requireNonNullElse(model, "");
    JobFilter filter =
        new JobFilter(
            JobStatus.find(wantedStatus).orElse(null), wantedModel.isEmpty() ? null : wantedModel);
    JobPage page = jobs.list(viewer.account(), filter, before, PAGE);
    return Templates.list(
        new JobList(
            page.jobs().stream().map(sheets::brief).toList(),
            wantedStatus,
            wantedModel,
            statuses(),
            models(),
            page.next()));
  }

  private static List<String> statuses() {
    return Stream.of(JobStatus.values()).map(JobStatus::code).toList();
  }

  private List<JobList.ModelChoice> models() {
    return catalog.all().stream()
        .map(each -> new JobList.ModelChoice(each.id(), each.copy(visit.language()).name()))
        .toList();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(JobList list);
  }
}
