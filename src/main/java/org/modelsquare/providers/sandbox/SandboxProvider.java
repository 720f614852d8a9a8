package org.modelsquare.providers.sandbox;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.LostAnswer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.ProviderProfile;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteHint;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.sandbox.clip.SandboxClip;

/**
 * The provider inside this process. It makes one video for one reference and keeps no state: the
 * remote id says everything, so it answers the same after a crash and on every instance.
 */
@Singleton
public class SandboxProvider implements VideoProvider {

  static final String ID = "sandbox";

  private static final ProviderProfile PROFILE =
      new ProviderProfile(
          LostAnswer.LOOK_UP, false, true, true, Duration.ofDays(3650), null, List.of());

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final SandboxSettings settings;
  private final Callbacks callbacks;
  private final Clock clock;
  private final SubmissionReader reader = new SubmissionReader();

  SandboxProvider(SandboxSettings settings, Callbacks callbacks, Clock clock) {
    if (!(settings.speed() > 0)) {
      throw new IllegalArgumentException("modelsquare.sandbox.speed must be more than 0");
    }
    this.settings = settings;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public boolean isBuiltIn() {
    return settings.enabled();
  }

  @Override
  public AccessCheck check(ProviderAccess access) {
    return new AccessCheck.Works(null);
  }

  @Override
  public SubmitOutcome submit(ProviderAccess access, RemoteSubmission submission) {
    SandboxWork work;
    try {
      work = reader.read(submission);
    } catch (IllegalArgumentException e) {
      String detail = "sandbox: " + e.getMessage();
      return new SubmitOutcome.Rejected(new RemoteFailure(Kind.INVALID_REQUEST, detail));
    }
    Timeline timeline = new Timeline(work, settings.speed());
    if (!timeline.isOpen(clock.instant())) {
      return turnedAway(work, timeline);
    }
    return taken(work, timeline);
  }

  private SubmitOutcome turnedAway(SandboxWork work, Timeline timeline) {
    if (work.scenario() == Scenario.NOT_ARRIVED) {
      return new SubmitOutcome.Unknown("sandbox: connection reset while sending");
    }
    Duration left = Duration.between(clock.instant(), timeline.opensAt());
    Duration pause = left.compareTo(SHORTEST_PAUSE) > 0 ? left : SHORTEST_PAUSE;
    return new SubmitOutcome.Busy(pause, "sandbox: 429 Too Many Requests");
  }

  private SubmitOutcome taken(SandboxWork work, Timeline timeline) {
    String remoteId = RemoteIds.write(work);
    return switch (work.scenario()) {
      case ANSWER_LOST -> new SubmitOutcome.Unknown("sandbox: connection reset after sending");
      case ANSWER_LATE -> new SubmitOutcome.Unknown("sandbox: no answer within the time-out");
      case DUPLICATE_CALLBACKS -> {
        callbacks.duplicate(new RemoteHint(ID, remoteId), timeline);
        yield new SubmitOutcome.Accepted(remoteId);
      }
      default -> new SubmitOutcome.Accepted(remoteId);
    };
  }

  /**
   * {@inheritDoc}
   *
   * <p>A submission that would have been taken counts as taken: whether it was sent at all does not
   * matter, as its video is the same and nobody else is charged for it.
   */
  @Override
  public Optional<String> find(ProviderAccess access, RemoteSubmission submission)
      throws IOException {
    SandboxWork work;
    try {
      work = reader.read(submission);
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
    Timeline timeline = new Timeline(work, settings.speed());
    Instant now = clock.instant();
    if (!timeline.isFindable(now)) {
      throw new IOException("sandbox: cannot be asked now");
    }
    if (work.scenario() == Scenario.NOT_ARRIVED || !timeline.isOpen(now)) {
      return Optional.empty();
    }
    return Optional.of(RemoteIds.write(work));
  }

  @Override
  public RemoteStatus poll(ProviderAccess access, String remoteId) {
    return RemoteIds.read(remoteId)
        .map(work -> status(remoteId, work))
        .orElseGet(SandboxProvider::unknownId);
  }

  private RemoteStatus status(String remoteId, SandboxWork work) {
    Timeline timeline = new Timeline(work, settings.speed());
    return SandboxStatus.of(remoteId, work, timeline, clock.instant());
  }

  private static RemoteStatus unknownId() {
    return new RemoteStatus.Failed(
        new RemoteFailure(Kind.PROVIDER_ERROR, "sandbox: 404, unknown id"));
  }

  /** Nothing is being made until somebody reads it, so there is nothing to stop. */
  @Override
  public void cancel(ProviderAccess access, String remoteId) {}

  @Override
  public RemoteContent open(ProviderAccess access, RemoteVideo video) throws IOException {
    SandboxWork work =
        RemoteIds.read(video.remoteId())
            .orElseThrow(() -> new RemoteVideoGone("sandbox: 404, unknown id"));
    if (work.scenario() == Scenario.URL_MISSING) {
      throw new RemoteVideoGone("sandbox: 404, the file is not there");
    }
    if (!(status(video.remoteId(), work) instanceof RemoteStatus.Succeeded)) {
      throw new IOException("sandbox: the video is not finished");
    }
    SandboxClip clip = SandboxClip.render(work.clip());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) clip.length());
    clip.writeTo(bytes);
    int sent = work.scenario() == Scenario.TRUNCATED ? bytes.size() / 2 : bytes.size();
    return new RemoteContent(new ByteArrayInputStream(bytes.toByteArray(), 0, sent), clip.length());
  }
}
