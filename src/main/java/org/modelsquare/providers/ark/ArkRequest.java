package org.modelsquare.providers.ark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a video, as Ark spells it; null fields are not sent.
 *
 * @param duration in seconds; -1 leaves it to the model
 * @param tools such as one of type {@code web_search}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArkRequest(
    String model,
    List<ArkContent> content,
    @Nullable String ratio,
    @Nullable String resolution,
    @Nullable Long duration,
    @Nullable Long seed,
    @Nullable Boolean generateAudio,
    @Nullable Boolean watermark,
    @Nullable Boolean cameraFixed,
    @Nullable Boolean returnLastFrame,
    List<Map<String, String>> tools,
    @Nullable String callbackUrl) {}
