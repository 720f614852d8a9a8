package org.modelsquare.providers.toapis;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.Redaction;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;
import org.modelsquare.upstream.Wire;

/** What the contract's statuses and codes mean in ours. */
final class Words {

  private static final int NOT_FOUND = 404;

  private Words() {}

  /** What an answer other than success says about an order. */
  static SubmitOutcome refusal(UpstreamAnswer answer) {
    String code = code(answer);
    String evidence = answer.evidence();
    return switch (code) {
      case "content_policy_violation" -> rejected(Kind.CONTENT_POLICY, evidence);
      // Our earlier order, of whatever fate: to be found, not to be given up.
      case "idempotency_key_reused", "idempotency_in_progress" ->
          new SubmitOutcome.Unknown(evidence);
      case "task_deleted" -> rejected(Kind.PROVIDER_ERROR, evidence);
      case "webhook_not_configured", "spend_limit_exceeded" ->
          new SubmitOutcome.AccountRefused(evidence);
      // A 404 of somebody who does not speak the contract: the base URL is wrong, not the order.
      case "" ->
          answer.status() == NOT_FOUND
              ? new SubmitOutcome.AccountRefused(evidence)
              : Meaning.refusal(answer);
      default -> Meaning.refusal(answer);
    };
  }

  /** The code in an error; empty if the answer has none. */
  static String code(UpstreamAnswer answer) {
    try {
      JsonNode error = answer.json().path("error");
      return Wire.text(error, "code");
    } catch (UnreadableAnswer e) {
      return "";
    }
  }

  static RemoteStatus status(Task task, Redaction redaction) {
    return switch (task.status()) {
      case "queued", "pending", "submitted" -> new RemoteStatus.Queued();
      case "in_progress" -> new RemoteStatus.Running(task.progress());
      case "completed" -> succeeded(task);
      case "failed" -> new RemoteStatus.Failed(failure(task, redaction));
      case "canceled" ->
          new RemoteStatus.Failed(
              new RemoteFailure(Kind.PROVIDER_ERROR, "canceled at the provider"));
      default ->
          new RemoteStatus.Unavailable(redaction.line("unknown status: " + task.status()), null);
    };
  }

  private static RemoteStatus succeeded(Task task) {
    return task.video().isPresent()
        ? new RemoteStatus.Succeeded(new RemoteVideo(task.id(), task.video().get().toString()))
        : new RemoteStatus.Unavailable("success without a video", null);
  }

  private static RemoteFailure failure(Task task, Redaction redaction) {
    Kind kind =
        switch (task.errorCode()) {
          case "content_policy_violation" -> Kind.CONTENT_POLICY;
          case "invalid_request", "invalid_request_error" -> Kind.INVALID_REQUEST;
          default -> Kind.PROVIDER_ERROR;
        };
    return new RemoteFailure(kind, redaction.line(task.errorCode() + ": " + task.errorMessage()));
  }

  private static SubmitOutcome rejected(Kind kind, String detail) {
    return new SubmitOutcome.Rejected(new RemoteFailure(kind, detail));
  }
}
