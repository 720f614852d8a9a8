package org.modelsquare.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaStore;
import org.modelsquare.web.Visit;

/** The links to one job's video: who made a job may show it, and stop showing it. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
@Blocking
@Produces("text/html; charset=UTF-8")
public class SharesResource {

  private static final List<String> DAYS = List.of("1", "7", "30");
  private static final String USUAL = "7";
  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final ShareLinks links;
  private final Jobs jobs;
  private final MediaStore media;
  private final Viewer viewer;
  private final Visit visit;

  SharesResource(ShareLinks links, Jobs jobs, MediaStore media, Viewer viewer, Visit visit) {
    this.links = links;
    this.jobs = jobs;
    this.media = media;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @Path("{id}/shares")
  public Response list(@RestPath String id) {
    return page(OK, job(id), USUAL, false, "");
  }

  @POST
  @Path("{id}/shares")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @RestPath String id,
      @RestForm("days") @Nullable String days,
      @RestForm("with_prompt") @Nullable String prompt) {
    JobView job = job(id);
    String chosen = Objects.requireNonNullElse(days, "");
    boolean withPrompt = prompt != null;
    if (!DAYS.contains(chosen)) {
      return page(UNPROCESSABLE, job, chosen, withPrompt, "days");
    }
    if (file(job).isEmpty()) {
      return page(UNPROCESSABLE, job, chosen, withPrompt, "");
    }
    Duration life = Duration.ofDays(Integer.parseInt(chosen));
    return links.make(viewer.account(), id, life, withPrompt)
        ? back(id)
        : page(UNPROCESSABLE, job, chosen, withPrompt, "full");
  }

  @POST
  @Path("{id}/shares/{share}/revocation")
  public Response revoke(@RestPath String id, @RestPath String share) {
    job(id);
    if (!links.revoke(viewer.account(), id, share)) {
      throw new NotFoundException();
    }
    return back(id);
  }

  private Response page(int status, JobView job, String days, boolean withPrompt, String wrong) {
    Optional<MediaFile> file = file(job);
    List<ShareSheet.Row> rows =
        links.open(viewer.account(), job.id()).stream()
            .map(link -> new ShareSheet.Row(link, links.tokenOf(link).map(this::url).orElse("")))
            .toList();
    ShareSheet sheet =
        new ShareSheet(
            job.id(),
            job.modelId(),
            file.isPresent(),
            file.map(MediaFile::end).orElse(null),
            rows,
            days,
            withPrompt,
            wrong);
    return Response.status(status)
        .entity(Templates.page(sheet))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private String url(String token) {
    return visit.origin() + visit.root() + "/s/" + token;
  }

  private Optional<MediaFile> file(JobView job) {
    return Optional.ofNullable(job.mediaId()).flatMap(media::find);
  }

  private JobView job(String id) {
    return jobs.find(viewer.account(), id).orElseThrow(NotFoundException::new);
  }

  private Response back(String id) {
    return Response.seeOther(URI.create(visit.root() + "/console/jobs/" + id + "/shares")).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(ShareSheet sheet);
  }
}
