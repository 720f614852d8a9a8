package org.modelsquare.providers.google;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.VideoUrls;

/** How far an interaction with Gemini Omni is. */
final class OmniStatus {

  private OmniStatus() {}

  /** An answer too large to be read whole is large because the video is in it. */
  static RemoteStatus of(UpstreamAnswer answer, String remoteId) {
    if (!answer.isSuccess()) {
      return Meaning.unavailable(answer);
    }
    if (answer.cut() && InlineVideo.isBegunIn(answer.body())) {
      return new RemoteStatus.Succeeded(new RemoteVideo(remoteId, InlineVideo.LOCATION));
    }
    try {
      JsonNode interaction = answer.json();
      if (!("interactions/" + interaction.path("id").asText()).equals(remoteId)) {
        throw answer.unreadable("the answer is about another interaction");
      }
      return switch (interaction.path("status").asText()) {
        case "queued" -> new RemoteStatus.Queued();
        case "in_progress" -> new RemoteStatus.Running(null);
        case "completed" -> completed(answer, interaction, remoteId);
        case "failed", "incomplete", "budget_exceeded" -> failed(answer, interaction);
        case "cancelled" ->
            new RemoteStatus.Failed(
                new RemoteFailure(Kind.PROVIDER_ERROR, "cancelled at the provider"));
        default -> throw answer.unreadable("unknown status");
      };
    } catch (UnreadableAnswer e) {
      return Meaning.unavailable(e);
    }
  }

  private static RemoteStatus completed(UpstreamAnswer answer, JsonNode interaction, String id)
      throws UnreadableAnswer {
    for (JsonNode step : interaction.path("steps")) {
      for (JsonNode content : step.path("content")) {
        if (step.path("type").asText().equals("model_output")
            && content.path("type").asText().equals("video")) {
          String uri = content.path("uri").asText();
          if (VideoUrls.isUsable(uri)) {
            return new RemoteStatus.Succeeded(new RemoteVideo(id, uri));
          }
          if (!content.path("data").asText().isEmpty()) {
            return new RemoteStatus.Succeeded(new RemoteVideo(id, InlineVideo.LOCATION));
          }
        }
      }
    }
    throw answer.unreadable("success without a video");
  }

  private static RemoteStatus failed(UpstreamAnswer answer, JsonNode interaction) {
    JsonNode error = interaction.at("/errors/0");
    return new RemoteStatus.Failed(
        error.isObject()
            ? GoogleAnswers.failure(answer, error)
            : new RemoteFailure(Kind.PROVIDER_ERROR, answer.evidence()));
  }
}
