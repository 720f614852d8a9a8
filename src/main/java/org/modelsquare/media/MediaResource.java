package org.modelsquare.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves stored media to whoever has a signed address. */
@Path("/media")
@PermitAll
public class MediaResource {

  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final MediaStore store;
  private final MediaLinks links;

  MediaResource(MediaStore store, MediaLinks links) {
    this.store = store;
    this.links = links;
  }

  @GET
  @Path("{id}")
  public Response get(
      @RestPath String id,
      @RestQuery @Nullable Long exp,
      @RestQuery @Nullable String sig,
      @RestQuery @Nullable String download,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @HeaderParam("If-None-Match") @Nullable String known) {
    MediaFile file = file(id, exp, sig);
    String tag = tag(file);
    if (known != null && known.contains(tag)) {
      return headers(Response.notModified(), file, download).build();
    }
    Optional<ByteRange> part =
        ifRange == null || ifRange.equals(tag)
            ? ByteRange.parse(range, file.sizeBytes())
            : Optional.empty();
    return part.map(each -> part(file, each, download)).orElseGet(() -> whole(file, download));
  }

  @HEAD
  @Path("{id}")
  public Response head(
      @RestPath String id,
      @RestQuery @Nullable Long exp,
      @RestQuery @Nullable String sig,
      @RestQuery @Nullable String download) {
    MediaFile file = file(id, exp, sig);
    return headers(Response.ok(), file, download)
        .header("Content-Length", file.sizeBytes())
        .build();
  }

  private static Response whole(MediaFile file, @Nullable String download) {
    return headers(Response.ok(file.path()), file, download).build();
  }

  private static Response part(MediaFile file, ByteRange part, @Nullable String download) {
    ResponseBuilder answer =
        part.isSatisfiable()
            ? Response.status(Response.Status.PARTIAL_CONTENT)
                .entity(new PathPart(file.path(), part.offset(), part.length()))
            : Response.status(RANGE_NOT_SATISFIABLE).entity("");
    return headers(answer, file, download)
        .header("Content-Range", part.of(file.sizeBytes()))
        .build();
  }

  /** A wrong or expired signature, a missing row and a missing file all look the same. */
  private MediaFile file(String id, @Nullable Long exp, @Nullable String sig) {
    if (exp == null || sig == null || !links.isValid(id, exp, sig)) {
      throw new NotFoundException();
    }
    return store
        .find(id)
        .filter(each -> Files.isRegularFile(each.path()))
        .orElseThrow(NotFoundException::new);
  }

  private static ResponseBuilder headers(
      ResponseBuilder answer, MediaFile file, @Nullable String download) {
    String disposition = download == null ? "inline" : "attachment";
    return answer
        .type(file.contentType())
        .header("Accept-Ranges", "bytes")
        .header("ETag", tag(file))
        .header("Cache-Control", "private, max-age=3600")
        .header("Content-Disposition", disposition + "; filename=\"" + file.id() + ".mp4\"");
  }

  private static String tag(MediaFile file) {
    return '"' + file.sha256() + '"';
  }
}
