package org.modelsquare.media;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Answers with files of the vault, whole or in part, wherever their bytes are. They always come
 * through the house: no other host learns who looks at what, and links end when we say so. Whether
 * one may have the file is the caller's business.
 */
@Singleton
public class MediaAnswerMapper {

  private static final Logger LOG = Logger.getLogger(MediaAnswerMapper.class);
  private static final String POLICY = "default-src 'none'; media-src 'self'; sandbox";
  private static final long SOON = 10;

  private final MediaStore store;

  MediaAnswerMapper(MediaStore store) {
    this.store = store;
  }

  /**
   * The file, the part of it that was asked for, or that the client has it already.
   *
   * @param download the name to save it under, without its extension; null to play it
   * @param caching how long it may be kept in caches
   */
  public Response read(MediaFile file, Asked asked, @Nullable String download, String caching) {
    String tag = EntityTags.of(file.sha256());
    if (EntityTags.isKnown(tag, asked.ifNoneMatch())) {
      return cached(Response.status(Status.NOT_MODIFIED), tag, caching).build();
    }
    String wanted = EntityTags.allowRange(tag, asked.ifRange()) ? asked.range() : null;
    ByteRange bytes = ByteRange.of(wanted, file.sizeBytes());
    if (bytes instanceof ByteRange.Beyond) {
      return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + file.sizeBytes())
          .header("Accept-Ranges", "bytes")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    return described(body(file, bytes), file, download, caching).build();
  }

  /** What {@link #read} would say about the whole file, without the file. */
  public Response describe(MediaFile file, Asked asked, @Nullable String download, String caching) {
    String tag = EntityTags.of(file.sha256());
    if (EntityTags.isKnown(tag, asked.ifNoneMatch())) {
      return cached(Response.status(Status.NOT_MODIFIED), tag, caching).build();
    }
    try {
      if (!store.has(file)) {
        throw lost(file);
      }
    } catch (IOException e) {
      throw unreachable(e);
    }
    ResponseBuilder answer =
        Response.ok().header(HttpHeaders.CONTENT_LENGTH, String.valueOf(file.sizeBytes()));
    return described(answer, file, download, caching).build();
  }

  /** Some bytes of a file as an entity; says as an answer why there are none. */
  public Object entity(MediaFile file, long first, long count) {
    try {
      MediaBytes bytes = store.bytes(file, first, count);
      return bytes instanceof MediaBytes.Local local
          ? new PathPart(local.file(), local.first(), local.count())
          : bytes.open();
    } catch (NoSuchFileException e) {
      throw lost(file);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /**
   * The file is data: opened by itself it may be played, but nothing may run. Set on the exchange,
   * as a header of the answer would stand beside the policy for pages instead of replacing it.
   */
  public static void confine(RoutingContext exchange) {
    exchange.response().putHeader("Content-Security-Policy", POLICY);
  }

  private ResponseBuilder body(MediaFile file, ByteRange bytes) {
    if (bytes instanceof ByteRange.Part part) {
      return Response.status(Status.PARTIAL_CONTENT)
          .entity(entity(file, part.first(), part.count()))
          .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(part.count()))
          .header(
              "Content-Range",
              "bytes %d-%d/%d".formatted(part.first(), part.last(), file.sizeBytes()));
    }
    return Response.ok(entity(file, 0, file.sizeBytes()))
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(file.sizeBytes()));
  }

  private static ResponseBuilder described(
      ResponseBuilder answer, MediaFile file, @Nullable String download, String caching) {
    String wish = download == null ? file.id() : download;
    String name = FileNames.withExtension(FileNames.fit(wish, file.id()), file.contentType());
    String use = download == null ? "inline" : "attachment";
    answer.header(HttpHeaders.CONTENT_DISPOSITION, use + "; filename=\"" + name + '"');
    return cached(answer, EntityTags.of(file.sha256()), caching)
        .header(HttpHeaders.CONTENT_TYPE, file.contentType())
        .header("Accept-Ranges", "bytes");
  }

  private static ResponseBuilder cached(ResponseBuilder answer, String tag, String caching) {
    return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, caching);
  }

  private static NotFoundException lost(MediaFile file) {
    LOG.errorf("%s is in the database, but %s is not there", file.id(), file.fileName());
    return new NotFoundException();
  }

  private static ServiceUnavailableException unreachable(IOException cause) {
    LOG.errorf("a file cannot be read now: %s", cause.getMessage());
    return new ServiceUnavailableException(SOON, cause);
  }
}
