package org.modelsquare.providers.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request to Veo; null fields are not sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VeoRequest(List<Instance> instances, Parameters parameters) {

  /** What the video is made from. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Instance(
      @Nullable String prompt,
      @Nullable Image image,
      @Nullable Image lastFrame,
      List<Reference> referenceImages) {}

  /** A picture's bytes; Veo takes no addresses. */
  public record Image(String bytesBase64Encoded, String mimeType) {}

  /** A picture of something that should be seen. */
  public record Reference(Image image, String referenceType) {}

  /** How the video should be. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Parameters(
      @Nullable String aspectRatio,
      @Nullable String resolution,
      @Nullable Long durationSeconds,
      @Nullable String negativePrompt,
      @Nullable String personGeneration) {}
}
