package org.modelsquare.providers.kling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a video, as Kling spells it; null fields are not sent.
 *
 * @param duration in seconds, as a text
 * @param image the first frame
 * @param imageTail the last frame
 * @param sound {@code on} or {@code off}
 * @param externalTaskId our reference, unique for the account, by which the task can be asked for
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KlingRequest(
    String modelName,
    @Nullable String prompt,
    @Nullable String negativePrompt,
    @Nullable String mode,
    @Nullable String duration,
    @Nullable String aspectRatio,
    @Nullable String image,
    @Nullable String imageTail,
    @Nullable String sound,
    List<Map<String, String>> imageList,
    List<Map<String, String>> videoList,
    @Nullable Watermark watermarkInfo,
    @Nullable String callbackUrl,
    String externalTaskId) {

  /** Whether a marked copy is made too. */
  public record Watermark(boolean enabled) {}
}
