package org.modelsquare.providers.ark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a video is made from: the prompt or a medium.
 *
 * @param type {@code text}, {@code image_url}, {@code video_url} or {@code audio_url}
 * @param role what a medium is for, such as {@code first_frame}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArkContent(
    String type,
    @Nullable String text,
    @Nullable Medium imageUrl,
    @Nullable Medium videoUrl,
    @Nullable Medium audioUrl,
    @Nullable String role) {

  /** Where a medium is. */
  public record Medium(String url) {}

  static ArkContent text(String text) {
    return new ArkContent("text", text, null, null, null, null);
  }

  static ArkContent image(String url, String role) {
    return new ArkContent("image_url", null, new Medium(url), null, null, role);
  }

  static ArkContent video(String url) {
    return new ArkContent("video_url", null, null, new Medium(url), null, "reference_video");
  }

  static ArkContent audio(String url) {
    return new ArkContent("audio_url", null, null, null, new Medium(url), "reference_audio");
  }
}
