package org.modelsquare.media;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Serves files of the vault to whoever has a link made by {@link MediaLinks}. A link that is wrong
 * or has expired is answered like one to a file that does not exist.
 */
@Path("/media/{id}")
@PermitAll
public class MediaResource {

  private final MediaLinks links;
  private final MediaStore store;
  private final MediaAnswerMapper answers;
  private final Clock clock;

  MediaResource(MediaLinks links, MediaStore store, MediaAnswerMapper answers, Clock clock) {
    this.links = links;
    this.store = store;
    this.answers = answers;
    this.clock = clock;
  }

  /** The file, or the part of it that was asked for. */
  @GET
  public Response read(
      @PathParam("id") String id,
      @QueryParam("exp") @Nullable String expires,
      @QueryParam("sig") @Nullable String signature,
      @QueryParam("download") @Nullable String download,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @HeaderParam("Range") @Nullable String range,
      RoutingContext exchange) {
    Instant end = links.check(id, expires, download, signature).orElseThrow(NotFoundException::new);
    MediaFile file = store.find(id).orElseThrow(NotFoundException::new);
    MediaAnswerMapper.confine(exchange);
    return answers.read(file, new Asked(ifNoneMatch, ifRange, range), download, caching(file, end));
  }

  /** What {@link #read} would say about the whole file, without the file. */
  @HEAD
  public Response describe(
      @PathParam("id") String id,
      @QueryParam("exp") @Nullable String expires,
      @QueryParam("sig") @Nullable String signature,
      @QueryParam("download") @Nullable String download,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      RoutingContext exchange) {
    Instant end = links.check(id, expires, download, signature).orElseThrow(NotFoundException::new);
    MediaFile file = store.find(id).orElseThrow(NotFoundException::new);
    MediaAnswerMapper.confine(exchange);
    return answers.describe(file, new Asked(ifNoneMatch, null, null), download, caching(file, end));
  }

  /** Until the link ends, or the file does. */
  private String caching(MediaFile file, Instant linkEnd) {
    Instant gone = file.end();
    Instant end = gone != null && gone.isBefore(linkEnd) ? gone : linkEnd;
    long seconds = Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    return "private, max-age=" + seconds + ", immutable";
  }
}
