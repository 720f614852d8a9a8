package org.modelsquare.providers.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.upstream.Meaning;
import org.modelsquare.upstream.UnreadableAnswer;
import org.modelsquare.upstream.UpstreamAnswer;

/** What Google's answers mean that both ways have in common. */
final class GoogleAnswers {

  /** Google's number for an argument that is not valid. */
  private static final int INVALID_ARGUMENT = 3;

  /** How Google names its own policy where it gives words instead of a code. */
  private static final Pattern POLICY =
      Pattern.compile("responsible ai|usage guidelines|prohibited use", Pattern.CASE_INSENSITIVE);

  private static final String BAD_KEY = "API_KEY_INVALID";
  private static final String BAD_ACCOUNT = "FAILED_PRECONDITION";

  private GoogleAnswers() {}

  /** A wrong key and a lacking subscription are reported with status 400 here. */
  static SubmitOutcome refused(UpstreamAnswer answer) {
    if (answer.status() == 400) {
      JsonNode error = error(answer);
      if (isAccountsFault(error)) {
        return new SubmitOutcome.AccountRefused(answer.evidence());
      }
      if (POLICY.matcher(error.path("message").asText()).find()) {
        return new SubmitOutcome.Rejected(
            new RemoteFailure(Kind.CONTENT_POLICY, answer.evidence()));
      }
    }
    return Meaning.refusal(answer);
  }

  static SubmitOutcome accepted(UpstreamAnswer answer, String field, String prefix) {
    try {
      JsonNode id = answer.json().path(field);
      Optional<GoogleWork> work =
          id.isTextual() ? GoogleWork.parse(prefix + id.asText()) : Optional.empty();
      return work.isPresent()
          ? new SubmitOutcome.Accepted(prefix + id.asText())
          : new SubmitOutcome.Unknown(
              String.valueOf(answer.unreadable("no usable id").getMessage()));
    } catch (UnreadableAnswer e) {
      return new SubmitOutcome.Unknown(String.valueOf(e.getMessage()));
    }
  }

  static AccessCheck checked(UpstreamAnswer answer) {
    return answer.status() == 400 && isAccountsFault(error(answer))
        ? new AccessCheck.Refused(answer.evidence())
        : Meaning.access(answer);
  }

  /** The failure that an error object of a finished piece of work tells of. */
  static RemoteFailure failure(UpstreamAnswer answer, JsonNode error) {
    String message = error.path("message").asText();
    Kind kind =
        POLICY.matcher(message).find()
            ? Kind.CONTENT_POLICY
            : error.path("code").asInt() == INVALID_ARGUMENT
                ? Kind.INVALID_REQUEST
                : Kind.PROVIDER_ERROR;
    String detail =
        message.isBlank()
            ? answer.evidence()
            : answer.redaction().line(error.path("code").asText() + ": " + message);
    return new RemoteFailure(kind, detail);
  }

  private static boolean isAccountsFault(JsonNode error) {
    if (error.path("status").asText().equals(BAD_ACCOUNT)) {
      return true;
    }
    for (JsonNode detail : error.path("details")) {
      if (detail.path("reason").asText().equals(BAD_KEY)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode error(UpstreamAnswer answer) {
    try {
      return answer.json().path("error");
    } catch (UnreadableAnswer e) {
      return MissingNode.getInstance();
    }
  }
}
