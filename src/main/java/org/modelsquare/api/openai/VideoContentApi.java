package org.modelsquare.api.openai;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.api.orders.OrderRefusals;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.media.MediaLinks;
import org.modelsquare.media.MediaLinks.Link;
import org.modelsquare.media.MediaResource;
import org.modelsquare.media.MediaStore;

/** The bytes of a video for whoever has the key, as long as the video is kept. */
@Path("/v1/videos/{id}/content")
@Tag(name = "OpenAI-compatible videos")
@Blocking
public class VideoContentApi {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final String VIDEO = "video";

  private final Jobs jobs;
  private final MediaLinks links;
  private final MediaStore store;
  private final MediaResource media;
  private final Caller caller;

  VideoContentApi(
      Jobs jobs, MediaLinks links, MediaStore store, MediaResource media, Caller caller) {
    this.jobs = jobs;
    this.links = links;
    this.store = store;
    this.media = media;
    this.caller = caller;
  }

  /** The video, or the part of it that was asked for. */
  @GET
  @RolesAllowed("videos:read")
  @Operation(operationId = "downloadVideoContent", summary = "Download a video")
  public Response read(
      @RestPath String id,
      @RestQuery @Nullable String variant,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @RestHeader("If-Range") @Nullable String ifRange,
      @RestHeader("Range") @Nullable String range,
      RoutingContext exchange) {
    String mediaId = mediaId(id, variant);
    Link link = links.link(mediaId);
    String expires = String.valueOf(link.expiresAt().getEpochSecond());
    return media.read(
        mediaId, expires, link.signature(), null, ifNoneMatch, ifRange, range, exchange);
  }

  /** What {@link #read} would say about the whole video, without the video. */
  @HEAD
  @RolesAllowed("videos:read")
  @Operation(hidden = true)
  public Response describe(
      @RestPath String id,
      @RestQuery @Nullable String variant,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      RoutingContext exchange) {
    String mediaId = mediaId(id, variant);
    Link link = links.link(mediaId);
    String expires = String.valueOf(link.expiresAt().getEpochSecond());
    return media.describe(mediaId, expires, link.signature(), null, ifNoneMatch, exchange);
  }

  private String mediaId(String id, @Nullable String variant) {
    JobView job =
        jobs.findByAnyId(caller.accountId(), id).orElseThrow(() -> OrderRefusals.noSuchTask(id));
    if (variant != null && !variant.equals(VIDEO)) {
      throw ApiRefusal.of(
              NOT_FOUND,
              "not_found_error",
              "variant_not_available",
              "This video has no such variant. Only `video` is kept.")
          .at("variant");
    }
    if (job.mediaId() == null) {
      throw ApiRefusal.of(
              job.status().isEnd() ? NOT_FOUND : CONFLICT,
              job.status().isEnd() ? "not_found_error" : "conflict_error",
              job.status().isEnd() ? "no_content" : "not_ready",
              "There is no video: the task is %s.".formatted(job.status().code().replace('_', ' ')))
          .with("status", job.status().code());
    }
    if (store.find(job.mediaId()).isEmpty()) {
      throw ApiRefusal.of(
          NOT_FOUND,
          "not_found_error",
          "content_expired",
          "The video was kept for its time and has been removed. Its receipt is still there.");
    }
    return job.mediaId();
  }
}
