package org.modelsquare.providers.openai;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.modelsquare.upstream.RemoteId;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.Wire;

/**
 * A video object, as far as this kit needs it.
 *
 * @param status the API's word
 * @param progress 0 to 100 if it is told
 * @param errorCode why there is none; empty if it is not told
 * @param errorMessage the same in words
 */
record Video(
    String id, String status, @Nullable Integer progress, String errorCode, String errorMessage) {

  /**
   * Reads an answer.
   *
   * @throws UnreadableAnswer if it is no video object
   */
  static Video read(UpstreamAnswer answer) throws UnreadableAnswer {
    JsonNode video = answer.json();
    String id =
        RemoteId.read(video, "id").orElseThrow(() -> answer.unreadable("no usable video id"));
    JsonNode error = video.path("error");
    return new Video(
        id,
        Wire.text(video, "status"),
        Wire.progress(video, "progress"),
        Wire.text(error, "code"),
        Wire.text(error, "message"));
  }
}
