package org.modelsquare.providers.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteStatus.Failed;
import org.modelsquare.providers.RemoteStatus.Queued;
import org.modelsquare.providers.RemoteStatus.Running;
import org.modelsquare.providers.RemoteStatus.Succeeded;
import org.modelsquare.providers.RemoteStatus.Unavailable;
import org.modelsquare.providers.RemoteVideo;

/** What the sandbox answers at a given moment: a function of the remote id and the time alone. */
final class SandboxStatus {

  private static final int HALF = 50;
  private static final int REFUSES_FROM = 25;
  private static final int REFUSES_TO = 75;
  private static final Duration LEAVE_ALONE = Duration.ofSeconds(2);

  private SandboxStatus() {}

  static RemoteStatus of(String remoteId, SandboxWork work, Timeline timeline, Instant now) {
    if (now.isBefore(timeline.beginsAt())) {
      return new Queued();
    }
    int progress = timeline.progress(now);
    boolean ended = !now.isBefore(timeline.endsAt());
    return switch (work.scenario()) {
      case FAIL -> progress < HALF ? new Running(progress) : failed(Kind.PROVIDER_ERROR);
      case FILTERED -> failed(Kind.CONTENT_POLICY);
      case MALFORMED -> progress < HALF ? nonsense() : running(remoteId, progress, ended);
      case RATE_LIMITED ->
          progress >= REFUSES_FROM && progress < REFUSES_TO
              ? tooMany()
              : running(remoteId, progress, ended);
      default -> running(remoteId, progress, ended);
    };
  }

  private static RemoteStatus running(String remoteId, int progress, boolean ended) {
    return ended
        ? new Succeeded(new RemoteVideo(remoteId, "sandbox:" + remoteId))
        : new Running(progress);
  }

  private static Failed failed(Kind kind) {
    String detail =
        kind == Kind.CONTENT_POLICY
            ? "sandbox: the scenario refuses the prompt"
            : "sandbox: the scenario breaks down half way";
    return new Failed(new RemoteFailure(kind, detail));
  }

  private static Unavailable nonsense() {
    return new Unavailable("sandbox: the answer cannot be read: <html><body>oops", null);
  }

  private static Unavailable tooMany() {
    return new Unavailable("sandbox: 429 Too Many Requests", LEAVE_ALONE);
  }
}
