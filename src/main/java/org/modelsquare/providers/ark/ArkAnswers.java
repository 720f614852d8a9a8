package org.modelsquare.providers.ark;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.RemoteId;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.VideoUrls;

/** What Ark's answers mean. */
final class ArkAnswers {

  /** Part of all codes about content, whatever was looked at and whatever follows. */
  private static final String SENSITIVE = "SensitiveContentDetected";

  private static final String NOT_OPEN = "ModelNotOpen";
  private static final String INVALID = "InvalidParameter";

  private ArkAnswers() {}

  static SubmitOutcome submitted(UpstreamAnswer answer) {
    if (answer.isSuccess()) {
      return accepted(answer);
    }
    String code = code(answer);
    if (answer.status() / 100 == 4 && code.contains(SENSITIVE)) {
      return new SubmitOutcome.Rejected(new RemoteFailure(Kind.CONTENT_POLICY, answer.evidence()));
    }
    if (answer.status() == 404 && code.startsWith(NOT_OPEN)) {
      return new SubmitOutcome.AccountRefused(answer.evidence());
    }
    return Meaning.refusal(answer);
  }

  private static SubmitOutcome accepted(UpstreamAnswer answer) {
    try {
      return RemoteId.read(answer.json(), "id")
          .<SubmitOutcome>map(SubmitOutcome.Accepted::new)
          .orElseThrow(() -> answer.unreadable("no usable id"));
    } catch (UnreadableAnswer e) {
      return new SubmitOutcome.Unknown(String.valueOf(e.getMessage()));
    }
  }

  static RemoteStatus polled(UpstreamAnswer answer, String remoteId) {
    if (!answer.isSuccess()) {
      return Meaning.unavailable(answer);
    }
    try {
      JsonNode task = answer.json();
      if (!task.path("id").asText().equals(remoteId)) {
        throw answer.unreadable("the answer is about another task");
      }
      return status(answer, task, remoteId);
    } catch (UnreadableAnswer e) {
      return Meaning.unavailable(e);
    }
  }

  private static RemoteStatus status(UpstreamAnswer answer, JsonNode task, String remoteId)
      throws UnreadableAnswer {
    return switch (task.path("status").asText()) {
      case "queued" -> new RemoteStatus.Queued();
      case "running" -> new RemoteStatus.Running(null);
      case "succeeded" -> succeeded(answer, task.at("/content/video_url").asText(), remoteId);
      case "failed" -> failed(answer, task.path("error"));
      case "cancelled" -> failed("cancelled at the provider");
      case "expired" -> failed("expired at the provider");
      default -> throw answer.unreadable("unknown status");
    };
  }

  private static RemoteStatus succeeded(UpstreamAnswer answer, String url, String remoteId)
      throws UnreadableAnswer {
    if (!VideoUrls.isUsable(url)) {
      throw answer.unreadable("success without a video");
    }
    return new RemoteStatus.Succeeded(new RemoteVideo(remoteId, url));
  }

  private static RemoteStatus failed(UpstreamAnswer answer, JsonNode error) {
    String code = error.path("code").asText();
    Kind kind =
        code.contains(SENSITIVE)
            ? Kind.CONTENT_POLICY
            : code.startsWith(INVALID) ? Kind.INVALID_REQUEST : Kind.PROVIDER_ERROR;
    String detail =
        code.isBlank()
            ? answer.evidence()
            : answer.redaction().line(code + ": " + error.path("message").asText());
    return new RemoteStatus.Failed(new RemoteFailure(kind, detail));
  }

  private static RemoteStatus failed(String why) {
    return new RemoteStatus.Failed(new RemoteFailure(Kind.PROVIDER_ERROR, why));
  }

  private static String code(UpstreamAnswer answer) {
    try {
      return answer.json().at("/error/code").asText();
    } catch (UnreadableAnswer e) {
      return "";
    }
  }
}
