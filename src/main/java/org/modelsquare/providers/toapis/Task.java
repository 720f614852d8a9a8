package org.modelsquare.providers.toapis;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.upstream.RemoteId;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.Wire;

/**
 * A task as the contract shows it, as far as this kit needs it.
 *
 * @param id the provider's
 * @param reference ours; empty if it is not told
 * @param status the contract's word
 * @param progress 0 to 100 if it is told
 * @param video where the result is, if there is one
 * @param errorCode why there is none; empty if it is not told
 * @param errorMessage the same in words
 */
record Task(
    String id,
    String reference,
    String status,
    @Nullable Integer progress,
    Optional<URI> video,
    String errorCode,
    String errorMessage) {

  /**
   * Reads an answer.
   *
   * @throws UnreadableAnswer if it is no task
   */
  static Task read(UpstreamAnswer answer) throws UnreadableAnswer {
    JsonNode task = answer.json();
    String id = RemoteId.read(task, "id").orElseThrow(() -> answer.unreadable("no usable task id"));
    JsonNode error = task.path("error");
    return new Task(
        id,
        Wire.text(task, "client_business_id"),
        Wire.text(task, "status"),
        Wire.progress(task, "progress"),
        // Some of the vendor's pages show the address beside the result instead of in it.
        Wire.address(task.path("result").path("data").path(0).path("url"))
            .or(() -> Wire.address(task.path("video_url"))),
        Wire.text(error, "code"),
        Wire.text(error, "message"));
  }
}
