package org.modelsquare.providers.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for an interaction with Gemini Omni; null fields are not sent.
 *
 * @param background true: answered at once, done later
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OmniRequest(
    String model,
    List<Content> input,
    boolean background,
    Format responseFormat,
    GenerationConfig generationConfig) {

  /** Words, or a picture's bytes in Base64. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Content(
      String type, @Nullable String text, @Nullable String data, @Nullable String mimeType) {}

  /** How the video should be; a duration looks like {@code 6s}. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Format(
      String type,
      @Nullable String aspectRatio,
      @Nullable String resolution,
      @Nullable String duration,
      String delivery) {}

  /** Holds what is particular to videos. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record GenerationConfig(VideoConfig videoConfig) {}

  /** What kind of work it is, such as {@code text_to_video}. */
  public record VideoConfig(String task) {}
}
