package org.modelsquare.jobs.history;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.jobs.JobDeletion;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.web.Visit;

/** What is done with several jobs at once. The query is the search, to which one comes back. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
@Blocking
public class BulkResource {

  /** Twice a page of the list. */
  private static final int MOST = 50;

  private final Jobs jobs;
  private final JobDeletion deletion;
  private final VideoArchive archive;
  private final Viewer viewer;
  private final Visit visit;

  BulkResource(Jobs jobs, JobDeletion deletion, VideoArchive archive, Viewer viewer, Visit visit) {
    this.jobs = jobs;
    this.deletion = deletion;
    this.archive = archive;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The chosen videos with their receipts. */
  @POST
  @Path("videos.zip")
  public Response download(@RestForm @Nullable List<String> job, @Context UriInfo address) {
    List<String> chosen = chosen(job);
    if (chosen.isEmpty()) {
      return back(address, "none=1");
    }
    String account = viewer.account();
    List<JobView> found =
        chosen.stream().map(each -> jobs.find(account, each)).flatMap(Optional::stream).toList();
    StreamingOutput body = out -> archive.write(found, out);
    return Response.ok(body, "application/zip")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"videos.zip\"")
        .build();
  }

  /** Hides the chosen jobs; for an hour they can come back. */
  @POST
  @Path("deletion")
  public Response delete(@RestForm @Nullable List<String> job, @Context UriInfo address) {
    List<String> chosen = chosen(job);
    if (chosen.isEmpty()) {
      return back(address, "none=1");
    }
    List<String> gone = deletion.hide(viewer.account(), chosen);
    int running = chosen.size() - gone.size();
    return back(
        address, "deleted=" + String.join(".", gone) + (running > 0 ? "&running=" + running : ""));
  }

  /** Brings hidden jobs back. */
  @POST
  @Path("restoration")
  public Response restore(@RestForm @Nullable List<String> job, @Context UriInfo address) {
    int back = deletion.restore(viewer.account(), chosen(job));
    return back(address, "restored=" + back);
  }

  private static List<String> chosen(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().distinct().limit(MOST).toList();
  }

  private Response back(UriInfo address, String what) {
    String search = JobSearch.of(address.getQueryParameters()::getFirst).query();
    return Response.seeOther(URI.create(visit.root() + "/console/jobs?" + search + what)).build();
  }
}
