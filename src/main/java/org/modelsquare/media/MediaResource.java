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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Serves files of the vault to whoever has a link made by {@link MediaLinks}. A link that is wrong
 * or has expired is answered like one to a file that does not exist.
 */
@Path("/media/{id}")
@PermitAll
public class MediaResource {

  private static final Logger LOG = Logger.getLogger(MediaResource.class);
  private static final String POLICY = "default-src 'none'; media-src 'self'; sandbox";

  private final MediaLinks links;
  private final MediaStore store;
  private final Clock clock;

  MediaResource(MediaLinks links, MediaStore store, Clock clock) {
    this.links = links;
    this.store = store;
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
    MediaFile file = find(id);
    confine(exchange);
    String tag = EntityTags.of(file.sha256());
    if (EntityTags.isKnown(tag, ifNoneMatch)) {
      return cached(Response.status(Status.NOT_MODIFIED), tag, end).build();
    }
    String wanted = EntityTags.allowRange(tag, ifRange) ? range : null;
    ByteRange bytes = ByteRange.of(wanted, file.sizeBytes());
    if (bytes instanceof ByteRange.Beyond) {
      return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + file.sizeBytes())
          .header("Accept-Ranges", "bytes")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    return described(body(file, bytes), file, download, end).build();
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
    MediaFile file = find(id);
    confine(exchange);
    String tag = EntityTags.of(file.sha256());
    if (EntityTags.isKnown(tag, ifNoneMatch)) {
      return cached(Response.status(Status.NOT_MODIFIED), tag, end).build();
    }
    ResponseBuilder answer =
        Response.ok().header(HttpHeaders.CONTENT_LENGTH, String.valueOf(file.sizeBytes()));
    return described(answer, file, download, end).build();
  }

  private MediaFile find(String id) {
    MediaFile file = store.find(id).orElseThrow(NotFoundException::new);
    if (!Files.isRegularFile(file.path())) {
      LOG.errorf("%s is in the database, but its file %s is not there", id, file.path());
      throw new NotFoundException();
    }
    return file;
  }

  /**
   * The file is data: opened by itself it may be played, but nothing may run. Set on the exchange,
   * as a header of the answer would stand beside the policy for pages instead of replacing it.
   */
  private static void confine(RoutingContext exchange) {
    exchange.response().putHeader("Content-Security-Policy", POLICY);
  }

  private static ResponseBuilder body(MediaFile file, ByteRange bytes) {
    if (bytes instanceof ByteRange.Part part) {
      return Response.status(Status.PARTIAL_CONTENT)
          .entity(new PathPart(file.path(), part.first(), part.count()))
          .header(
              "Content-Range",
              "bytes %d-%d/%d".formatted(part.first(), part.last(), file.sizeBytes()));
    }
    return Response.ok(new PathPart(file.path(), 0, file.sizeBytes()));
  }

  private ResponseBuilder described(
      ResponseBuilder answer, MediaFile file, @Nullable String download, Instant end) {
    String wish = download == null ? file.id() : download;
    String name = FileNames.withExtension(FileNames.fit(wish, file.id()), file.contentType());
    String use = download == null ? "inline" : "attachment";
    answer.header(HttpHeaders.CONTENT_DISPOSITION, use + "; filename=\"" + name + '"');
    return cached(answer, EntityTags.of(file.sha256()), end)
        .header(HttpHeaders.CONTENT_TYPE, file.contentType())
        .header("Accept-Ranges", "bytes");
  }

  private ResponseBuilder cached(ResponseBuilder answer, String tag, Instant end) {
    long seconds = Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + seconds + ", immutable");
  }
}
