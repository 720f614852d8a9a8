package org.modelsquare.uploads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.media.Asked;
import org.modelsquare.media.EntityTags;
import org.modelsquare.media.MediaAnswerMapper;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaStore;

/**
 * Serves an upload to whoever knows its whole address: providers read it here, without an account.
 * An address that is wrong in any part is answered like one of an upload that does not exist.
 */
@Path("/uploads/{id}/{token}")
@PermitAll
public class UploadResource {

  private static final long DAY = 86_400;

  private final Uploads uploads;
  private final MediaStore store;
  private final MediaAnswerMapper answers;

  UploadResource(Uploads uploads, MediaStore store, MediaAnswerMapper answers) {
    this.uploads = uploads;
    this.store = store;
    this.answers = answers;
  }

  /** The image. */
  @GET
  public Response read(
      @RestPath String id,
      @RestPath("token") String file,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    MediaFile found = find(id, file);
    if (EntityTags.isKnown(EntityTags.of(found.sha256()), ifNoneMatch)) {
      return described(Response.status(Status.NOT_MODIFIED), found, file).build();
    }
    ResponseBuilder answer = Response.ok(answers.entity(found, 0, found.sizeBytes()));
    return described(answer, found, file)
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(found.sizeBytes()))
        .header(HttpHeaders.CONTENT_TYPE, found.contentType())
        .build();
  }

  /** What {@link #read} would say, without the image. */
  @HEAD
  public Response describe(
      @RestPath String id,
      @RestPath("token") String file,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    MediaFile found = find(id, file);
    if (EntityTags.isKnown(EntityTags.of(found.sha256()), ifNoneMatch)) {
      return described(Response.status(Status.NOT_MODIFIED), found, file).build();
    }
    answers.describe(found, new Asked(null, null, null), null, "no-store");
    return described(Response.ok(), found, file)
        .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(found.sizeBytes()))
        .header(HttpHeaders.CONTENT_TYPE, found.contentType())
        .build();
  }

  private MediaFile find(String id, String file) {
    return uploads
        .at(id, file)
        .flatMap(upload -> store.find(upload.mediaId()))
        .orElseThrow(NotFoundException::new);
  }

  /** The file is named by its id alone, so that a saved copy does not carry the address. */
  private static ResponseBuilder described(ResponseBuilder answer, MediaFile found, String file) {
    String ending = file.substring(file.lastIndexOf('.'));
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(found.sha256()))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + DAY + ", immutable")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + found.id() + ending + '"');
  }
}
