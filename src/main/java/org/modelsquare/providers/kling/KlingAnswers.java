package org.modelsquare.providers.kling;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modelsquare.providers.AccessCheck;
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

/** What Kling's answers mean: its own codes say more than the HTTP status. */
final class KlingAnswers {

  private static final int OK = 0;
  private static final int NONE = -1;
  private static final int NOT_FOUND = 1203;
  private static final Duration BUSY = Duration.ofSeconds(5);

  /** How the documentation words the one reason for a failed task that it names. */
  private static final Pattern POLICY =
      Pattern.compile("risk control|content security|风控", Pattern.CASE_INSENSITIVE);

  private KlingAnswers() {}

  static SubmitOutcome submitted(UpstreamAnswer answer, KlingFamily family) {
    String evidence = answer.evidence();
    int code = code(answer);
    return switch (code) {
      case OK -> accepted(answer, family);
      case 1000, 1001, 1002, 1003, 1004, 1100, 1101, 1102, 1103, 1304 ->
          new SubmitOutcome.AccountRefused(evidence);
      case 1200, 1201, 1202, NOT_FOUND ->
          new SubmitOutcome.Rejected(new RemoteFailure(Kind.INVALID_REQUEST, evidence));
      case 1300, 1301 ->
          new SubmitOutcome.Rejected(new RemoteFailure(Kind.CONTENT_POLICY, evidence));
      case 1302, 1303, 5001 -> new SubmitOutcome.Busy(pause(answer), evidence);
      case 5000, 5002 -> new SubmitOutcome.Unknown(evidence);
      default -> answer.isSuccess() ? new SubmitOutcome.Unknown(evidence) : Meaning.refusal(answer);
    };
  }

  private static SubmitOutcome accepted(UpstreamAnswer answer, KlingFamily family) {
    if (!answer.isSuccess()) {
      return new SubmitOutcome.Unknown(answer.evidence());
    }
    try {
      String id = id(answer, answer.json().path("data"));
      return new SubmitOutcome.Accepted(new KlingTaskId(family, id).toString());
    } catch (UnreadableAnswer e) {
      return new SubmitOutcome.Unknown(String.valueOf(e.getMessage()));
    }
  }

  static RemoteStatus polled(UpstreamAnswer answer, String remoteId, KlingTaskId task) {
    int code = code(answer);
    if (!answer.isSuccess() || code != OK) {
      return code == 1302 || code == 1303
          ? new RemoteStatus.Unavailable(answer.evidence(), pause(answer))
          : Meaning.unavailable(answer);
    }
    try {
      JsonNode data = answer.json().path("data");
      if (!data.path("task_id").asText().equals(task.id())) {
        throw answer.unreadable("the answer is about another task");
      }
      return status(answer, remoteId, data);
    } catch (UnreadableAnswer e) {
      return Meaning.unavailable(e);
    }
  }

  private static RemoteStatus status(UpstreamAnswer answer, String remoteId, JsonNode data)
      throws UnreadableAnswer {
    return switch (data.path("task_status").asText()) {
      case "submitted" -> new RemoteStatus.Queued();
      case "processing" -> new RemoteStatus.Running(null);
      case "succeed" -> succeeded(answer, remoteId, data.at("/task_result/videos/0"));
      case "failed" -> failed(answer, data.path("task_status_msg").asText());
      default -> throw answer.unreadable("unknown task_status");
    };
  }

  /** A marked copy exists only where a mark was asked for. */
  private static RemoteStatus succeeded(UpstreamAnswer answer, String remoteId, JsonNode video)
      throws UnreadableAnswer {
    String marked = video.path("watermark_url").asText();
    String url = marked.isBlank() ? video.path("url").asText() : marked;
    if (!VideoUrls.isUsable(url)) {
      throw answer.unreadable("success without a video");
    }
    return new RemoteStatus.Succeeded(new RemoteVideo(remoteId, url));
  }

  private static RemoteStatus failed(UpstreamAnswer answer, String message) {
    Kind kind = POLICY.matcher(message).find() ? Kind.CONTENT_POLICY : Kind.PROVIDER_ERROR;
    String detail = message.isBlank() ? answer.evidence() : answer.redaction().line(message);
    return new RemoteStatus.Failed(new RemoteFailure(kind, detail));
  }

  /**
   * Which task was made for a reference.
   *
   * @return empty only if Kling says that there is none
   */
  static Optional<String> found(UpstreamAnswer answer, KlingFamily family, String reference)
      throws IOException {
    int code = code(answer);
    if (code == NOT_FOUND && answer.status() == 404) {
      return Optional.empty();
    }
    if (code != OK || !answer.isSuccess()) {
      throw answer.unreadable("no answer about a reference");
    }
    JsonNode data = answer.json().path("data");
    if (!data.at("/task_info/external_task_id").asText().equals(reference)) {
      throw answer.unreadable("a task of another reference");
    }
    return Optional.of(new KlingTaskId(family, id(answer, data)).toString());
  }

  private static String id(UpstreamAnswer answer, JsonNode data) throws UnreadableAnswer {
    return RemoteId.read(data, "task_id").orElseThrow(() -> answer.unreadable("no usable id"));
  }

  static AccessCheck checked(UpstreamAnswer answer) {
    return switch (code(answer)) {
      case OK -> Meaning.access(answer);
      case 1000, 1001, 1002, 1003, 1004, 1100, 1101, 1102, 1103, 1304 ->
          new AccessCheck.Refused(answer.evidence());
      default ->
          answer.isSuccess()
              ? new AccessCheck.Unreachable(answer.evidence())
              : Meaning.access(answer);
    };
  }

  /** Kling's code; -1 if the answer has none. */
  private static int code(UpstreamAnswer answer) {
    try {
      JsonNode code = answer.json().path("code");
      return code.isInt() ? code.asInt() : NONE;
    } catch (UnreadableAnswer e) {
      return NONE;
    }
  }

  private static Duration pause(UpstreamAnswer answer) {
    Duration asked = answer.retryAfter();
    return asked == null ? BUSY : asked;
  }
}
