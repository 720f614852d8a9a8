package org.modelsquare.providers.openai;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteStatus.Unavailable;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.Redaction;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.Wire;

/** What this API's statuses and codes mean in ours. */
final class Words {

  private static final int NOT_FOUND = 404;
  private static final Set<String> POLICY =
      Set.of("content_policy_violation", "moderation_blocked");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,7}");

  private Words() {}

  /** What an answer other than success says about an order. */
  static SubmitOutcome refusal(UpstreamAnswer answer) {
    String code = code(answer);
    if (POLICY.contains(code)) {
      return new SubmitOutcome.Rejected(new RemoteFailure(Kind.CONTENT_POLICY, answer.evidence()));
    }
    return switch (code) {
      // An empty purse is told with 429 here.
      case "insufficient_quota", "spend_limit_exceeded" ->
          new SubmitOutcome.AccountRefused(answer.evidence());
      case "idempotency_key_reused", "idempotency_in_progress" ->
          new SubmitOutcome.Unknown(answer.evidence());
      default ->
          // A 404 of somebody who does not speak this API: the base URL is wrong, not the order.
          answer.status() == NOT_FOUND && !isError(answer)
              ? new SubmitOutcome.AccountRefused(answer.evidence())
              : Meaning.refusal(answer);
    };
  }

  /** No usable answer; the API has a header of its own for when to ask again. */
  static Unavailable unavailable(UpstreamAnswer answer) {
    Unavailable usual = Meaning.unavailable(answer);
    Duration hint = pollAfter(answer);
    return answer.retryAfter() == null && hint != null
        ? new Unavailable(usual.evidence(), hint)
        : usual;
  }

  static RemoteStatus status(Video video, Redaction redaction) {
    return switch (video.status()) {
      case "queued" -> new RemoteStatus.Queued();
      case "in_progress" -> new RemoteStatus.Running(video.progress());
      case "completed" -> new RemoteStatus.Succeeded(new RemoteVideo(video.id(), "content"));
      case "failed" -> new RemoteStatus.Failed(failure(video, redaction));
      default -> new Unavailable(redaction.line("unknown status: " + video.status()), null);
    };
  }

  private static RemoteFailure failure(Video video, Redaction redaction) {
    Kind kind =
        POLICY.contains(video.errorCode())
            ? Kind.CONTENT_POLICY
            : video.errorCode().equals("invalid_request")
                ? Kind.INVALID_REQUEST
                : Kind.PROVIDER_ERROR;
    return new RemoteFailure(kind, redaction.line(video.errorCode() + ": " + video.errorMessage()));
  }

  private static @Nullable Duration pollAfter(UpstreamAnswer answer) {
    String millis = answer.header("openai-poll-after-ms");
    return MILLIS.matcher(millis).matches() ? Duration.ofMillis(Long.parseLong(millis)) : null;
  }

  private static boolean isError(UpstreamAnswer answer) {
    try {
      return answer.json().path("error").isObject();
    } catch (UnreadableAnswer e) {
      return false;
    }
  }

  private static String code(UpstreamAnswer answer) {
    try {
      return Wire.text(answer.json().path("error"), "code");
    } catch (UnreadableAnswer e) {
      return "";
    }
  }
}
