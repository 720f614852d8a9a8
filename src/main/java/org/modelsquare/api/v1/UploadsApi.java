package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.uploads.Upload;
import org.modelsquare.uploads.UploadRejected;
import org.modelsquare.uploads.UploadSettings;
import org.modelsquare.uploads.Uploads;

/** Takes reference images in; orders name them by the address that is answered. */
@Path("/v1/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads")
@Blocking
public class UploadsApi {

  private final Uploads uploads;
  private final UploadSettings settings;
  private final Caller caller;

  UploadsApi(Uploads uploads, UploadSettings settings, Caller caller) {
    this.uploads = uploads;
    this.settings = settings;
    this.caller = caller;
  }

  /** Takes one image in: part {@code file}, and {@code purpose} if the client likes to name one. */
  @POST
  @Path("images")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed("uploads:write")
  @Operation(operationId = "uploadImage", summary = "Upload a reference image")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = UploadForm.FILE,
                      properties = {
                        @SchemaProperty(
                            name = UploadForm.FILE,
                            type = SchemaType.STRING,
                            format = "binary"),
                        @SchemaProperty(name = UploadForm.PURPOSE, type = SchemaType.STRING)
                      })))
  public ObjectNode image(MultipartFormDataInput form) throws IOException {
    FormValue file = UploadForm.file(form.getValues());
    try (InputStream content = file.getFileItem().getInputStream()) {
      return answer(uploads.store(caller.accountId(), content, file.getFileItem().getFileSize()));
    } catch (UploadRejected rejected) {
      throw ApiRefusal.invalid(rejected.code(), words(rejected.reason())).at(UploadForm.FILE);
    }
  }

  private String words(UploadRejected.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> "The image is too large: at most " + settings.maxBytes() + " bytes.";
      case UNKNOWN_FORMAT -> "The file is no JPEG, PNG, WebP or GIF image.";
      case TOO_MANY_PIXELS ->
          "The image has too many pixels: at most %d, and %d on a side."
              .formatted(settings.maxPixels(), settings.maxSide());
      case TRUNCATED -> "The image is broken or incomplete.";
      case TOO_MANY_UPLOADS ->
          "The account keeps as many images as it may: at most %d, of %d bytes together."
              .formatted(settings.perAccount(), settings.bytesPerAccount());
    };
  }

  private static ObjectNode answer(Upload upload) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("success", true);
    answer.put("message", "");
    answer
        .putObject("data")
        .put("id", upload.id())
        .put("url", upload.url())
        .put("mime_type", upload.mimeType())
        .put("size", upload.size());
    return answer;
  }
}
