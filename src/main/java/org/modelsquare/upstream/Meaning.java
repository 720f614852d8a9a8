package org.modelsquare.upstream;

import java.io.IOException;
import java.time.Duration;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus.Unavailable;
import org.modelsquare.providers.SubmitOutcome;

/** What statuses and faults usually mean; kits refine it by their vendor's codes. */
public final class Meaning {

  private static final Duration BUSY = Duration.ofSeconds(5);

  private Meaning() {}

  /** What an answer other than success says about a submission. */
  public static SubmitOutcome refusal(UpstreamAnswer answer) {
    String evidence = answer.evidence();
    return switch (answer.status()) {
      case 400, 404, 413, 415, 422 ->
          new SubmitOutcome.Rejected(new RemoteFailure(Kind.INVALID_REQUEST, evidence));
      case 401, 402, 403 -> new SubmitOutcome.AccountRefused(evidence);
      case 429, 503 -> new SubmitOutcome.Busy(pause(answer), evidence);
      default -> new SubmitOutcome.Unknown(evidence);
    };
  }

  /** What a submission without an answer has come to. */
  public static SubmitOutcome fault(UpstreamFault fault) {
    String evidence = evidence(fault);
    return fault.neverSent()
        ? new SubmitOutcome.Busy(BUSY, evidence)
        : new SubmitOutcome.Unknown(evidence);
  }

  /** What an answer other than success says about a question: nothing, for now. */
  public static Unavailable unavailable(UpstreamAnswer answer) {
    return new Unavailable(
        answer.evidence(), answer.status() == 429 ? pause(answer) : answer.retryAfter());
  }

  /** What a question without a readable answer has come to. */
  public static Unavailable unavailable(IOException fault) {
    return new Unavailable(evidence(fault), null);
  }

  /** What an answer to a harmless question says about the credentials. */
  public static AccessCheck access(UpstreamAnswer answer) {
    if (answer.isSuccess()) {
      return new AccessCheck.Works(null);
    }
    return switch (answer.status()) {
      case 401, 402, 403 -> new AccessCheck.Refused(answer.evidence());
      default -> new AccessCheck.Unreachable(answer.evidence());
    };
  }

  private static Duration pause(UpstreamAnswer answer) {
    Duration asked = answer.retryAfter();
    return asked == null ? BUSY : asked;
  }

  private static String evidence(IOException fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
