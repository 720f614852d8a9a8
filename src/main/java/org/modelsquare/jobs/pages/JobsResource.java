package org.modelsquare.jobs.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.jobs.JobDeletion;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.history.JobSearch;
import org.modelsquare.jobs.pages.JobList.Choice;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.media.MediaRetention;
import org.modelsquare.media.MediaStore;
import org.modelsquare.media.StorageUse;
import org.modelsquare.web.Visit;

/** All jobs of an account. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
public class JobsResource {

  private static final int PAGE = 24;

  private final Jobs jobs;
  private final JobDeletion deletion;
  private final JobSheets sheets;
  private final Catalog catalog;
  private final ApiKeys keys;
  private final MediaStore media;
  private final MediaRetention retention;
  private final Viewer viewer;
  private final Visit visit;

  JobsResource(
      Jobs jobs,
      JobDeletion deletion,
      JobSheets sheets,
      Catalog catalog,
      ApiKeys keys,
      MediaStore media,
      MediaRetention retention,
      Viewer viewer,
      Visit visit) {
    this.jobs = jobs;
    this.deletion = deletion;
    this.sheets = sheets;
    this.catalog = catalog;
    this.keys = keys;
    this.media = media;
    this.retention = retention;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The page; the query is the form of the filters, and {@code before} where it goes on. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
  public TemplateInstance list(@Context UriInfo address) {
    MultivaluedMap<String, String> query = address.getQueryParameters();
    JobSearch search = JobSearch.of(query::getFirst);
    String before = query.getFirst("before");
    JobPage page = jobs.list(viewer.account(), search.filter(viewer.zone()), before, PAGE);
    return Templates.list(
        new JobList(
            page.jobs().stream().map(sheets::brief).toList(),
            search,
            models(),
            keys(),
            page.next(),
            before == null,
            done(query),
            media.usedBy(viewer.account()),
            retention.period().map(Duration::toDays).orElse(0L)));
  }

  /** What became of jobs that the list shows as running; asked for by the list itself. */
  @GET
  @Path("news")
  @ResponseHeader(name = "Cache-Control", value = "private, no-store")
  public TemplateInstance news(@RestQuery @Nullable List<String> job, @Context UriInfo address) {
    String account = viewer.account();
    List<JobSheet> found =
        (job == null ? List.<String>of() : job)
            .stream()
                .limit(PAGE)
                .map(each -> jobs.find(account, each))
                .flatMap(Optional::stream)
                .map(sheets::brief)
                .toList();
    JobSearch search = JobSearch.of(address.getQueryParameters()::getFirst);
    return Templates.news(
        new JobList(
            found, search, List.of(), List.of(), null, true, JobsDone.NOTHING, StorageUse.NONE, 0));
  }

  private JobsDone done(MultivaluedMap<String, String> query) {
    String deleted = query.getFirst("deleted");
    return new JobsDone(
        deleted == null || deleted.isEmpty()
            ? List.of()
            : deletion.restorable(viewer.account(), List.of(deleted.split("\\.", PAGE * 3))),
        number(query.getFirst("running")),
        number(query.getFirst("restored")),
        query.containsKey("none"));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private List<Choice> models() {
    return catalog.all().stream()
        .map(each -> new Choice(each.id(), each.copy(visit.language()).name()))
        .toList();
  }

  private List<Choice> keys() {
    return keys.of(viewer.account()).stream()
        .map(each -> new Choice(each.id(), each.name()))
        .toList();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(JobList list);

    static native TemplateInstance news(JobList list);
  }
}
