package org.modelsquare.providers.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.VideoUrls;

/** How far an operation of Veo is. */
final class VeoStatus {

  private VeoStatus() {}

  static RemoteStatus of(UpstreamAnswer answer, String remoteId) {
    if (!answer.isSuccess()) {
      return Meaning.unavailable(answer);
    }
    try {
      JsonNode operation = answer.json();
      if (!operation.path("name").asText().equals(remoteId)) {
        throw answer.unreadable("the answer is about another operation");
      }
      JsonNode done = operation.path("done");
      if (!done.isMissingNode() && !done.isBoolean()) {
        throw answer.unreadable("unknown state");
      }
      return done.asBoolean() ? ended(answer, operation, remoteId) : new RemoteStatus.Running(null);
    } catch (UnreadableAnswer e) {
      return Meaning.unavailable(e);
    }
  }

  private static RemoteStatus ended(UpstreamAnswer answer, JsonNode operation, String remoteId)
      throws UnreadableAnswer {
    if (operation.path("error").isObject()) {
      return new RemoteStatus.Failed(GoogleAnswers.failure(answer, operation.path("error")));
    }
    JsonNode response = operation.at("/response/generateVideoResponse");
    String uri = response.at("/generatedSamples/0/video/uri").asText();
    if (VideoUrls.isUsable(uri)) {
      return new RemoteStatus.Succeeded(new RemoteVideo(remoteId, uri));
    }
    JsonNode reasons = response.path("raiMediaFilteredReasons");
    if (response.path("raiMediaFilteredCount").asInt() > 0 || !reasons.isEmpty()) {
      StringJoiner detail = new StringJoiner("; ", "filtered: ", "");
      reasons.forEach(reason -> detail.add(reason.asText()));
      return new RemoteStatus.Failed(
          new RemoteFailure(Kind.CONTENT_POLICY, answer.redaction().line(detail.toString())));
    }
    throw answer.unreadable("success without a video");
  }
}
