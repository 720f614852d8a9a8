package org.modelsquare.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.media.Asked;
import org.modelsquare.media.MediaAnswerMapper;
import org.modelsquare.web.Visit;

/**
 * Shows a result to whoever has the link. Each look asks whether the link is still open, for the
 * bytes too: what is revoked is gone at once, and answered like what never was.
 */
@Path("/{lang:en|zh-hans|zh-hant}/s")
@PermitAll
@Blocking
public class SharedResource {

  /** Kept by the browser, but asked for each time. */
  private static final String CACHING = "private, no-cache";

  private final SharedVideos videos;
  private final MediaAnswerMapper answers;
  private final Catalog catalog;
  private final Visit visit;

  SharedResource(SharedVideos videos, MediaAnswerMapper answers, Catalog catalog, Visit visit) {
    this.videos = videos;
    this.answers = answers;
    this.catalog = catalog;
    this.visit = visit;
  }

  @GET
  @Path("{token}")
  @Produces("text/html; charset=UTF-8")
  public Response page(@RestPath String token, RoutingContext exchange) {
    Shared shared = find(token);
    exchange.response().putHeader("Referrer-Policy", "no-referrer");
    Optional<VideoModel> model = catalog.find(shared.job().modelId());
    String name =
        model
            .map(each -> each.copy(visit.language()).name())
            .orElseGet(() -> shared.job().modelId());
    boolean repeatable = model.filter(each -> !each.isRetired()).isPresent();
    return Response.ok(Templates.page(shared, name, repeatable))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }

  /** The video, or the part of it that was asked for. */
  @GET
  @Path("{token}/video")
  public Response video(
      @RestPath String token,
      @RestQuery @Nullable String download,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @HeaderParam("Range") @Nullable String range,
      RoutingContext exchange) {
    Shared shared = find(token);
    confine(exchange);
    Asked asked = new Asked(ifNoneMatch, ifRange, range);
    return answers.read(shared.file(), asked, name(shared, download), CACHING);
  }

  /** What {@link #video} would say about the whole video, without the video. */
  @HEAD
  @Path("{token}/video")
  public Response describe(
      @RestPath String token,
      @RestQuery @Nullable String download,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      RoutingContext exchange) {
    Shared shared = find(token);
    confine(exchange);
    Asked asked = new Asked(ifNoneMatch, null, null);
    return answers.describe(shared.file(), asked, name(shared, download), CACHING);
  }

  /** Neither the link nor anything else of ours is in the name of a saved file. */
  private static @Nullable String name(Shared shared, @Nullable String download) {
    return download == null ? null : shared.job().modelId();
  }

  private static void confine(RoutingContext exchange) {
    MediaAnswerMapper.confine(exchange);
    exchange.response().putHeader("Referrer-Policy", "no-referrer");
    exchange.response().putHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private Shared find(String token) {
    return videos.find(token).orElseThrow(NotFoundException::new);
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(Shared shared, String model, boolean repeatable);
  }
}
