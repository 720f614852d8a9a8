package org.modelsquare.providers.sandbox;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.f4b6a3.ulid.Ulid;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteHint;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;

/** A sandbox whose time and callbacks are in the hands of a test. */
final class Lab extends Clock {

  static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  static final ProviderAccess ACCESS = ProviderAccess.builtIn("sandbox");
  static final String REFERENCE = "video_" + ulid(77);

  final List<RemoteHint> hints = new ArrayList<>();
  final List<Duration> planned = new ArrayList<>();
  final SandboxProvider provider;
  private Instant now = START;

  static Ulid ulid(long random) {
    return new Ulid(START.toEpochMilli(), ByteBuffer.allocate(10).putLong(2, random).array());
  }

  Lab() {
    this(1);
  }

  Lab(double speed) {
    this.provider = new SandboxProvider(settings(true, speed), callbacks(), this);
  }

  static SandboxSettings settings(boolean enabled, double speed) {
    return new SandboxSettings() {
      @Override
      public boolean enabled() {
        return enabled;
      }

      @Override
      public double speed() {
        return speed;
      }
    };
  }

  private Callbacks callbacks() {
    return new Callbacks(
        hints::add,
        new ScheduledThreadPoolExecutor(1) {
          @Override
          public ScheduledFuture<?> schedule(Runnable call, long delay, TimeUnit unit) {
            planned.add(Duration.of(delay, unit.toChronoUnit()));
            call.run();
            return super.schedule(() -> {}, 0, unit);
          }
        },
        this);
  }

  static RemoteSubmission order(String reference, String model, String parameters) {
    return new RemoteSubmission(reference, model, "text_to_video", parameters, null);
  }

  static RemoteSubmission lab(String scenario) {
    return new RemoteSubmission(
        REFERENCE,
        "lab",
        "text_to_video",
        """
        {"prompt": "A boat.", "scenario": "%s", "duration": 3, "aspect_ratio": "16:9",
         "resolution": "720p"}
        """
            .formatted(scenario),
        null);
  }

  static RemoteSubmission reel(String prompt) {
    return new RemoteSubmission(
        REFERENCE, "reel", "text_to_video", "{\"prompt\": \"" + prompt + "\"}", null);
  }

  Lab after(long millis) {
    now = START.plusMillis(millis);
    return this;
  }

  String accepted(RemoteSubmission submission) {
    return assertInstanceOf(SubmitOutcome.Accepted.class, provider.submit(Lab.ACCESS, submission))
        .remoteId();
  }

  /** What the provider answers at that many milliseconds after the start. */
  RemoteStatus poll(String remoteId, long millis) {
    return after(millis).provider.poll(Lab.ACCESS, remoteId);
  }

  RemoteVideo finished(String remoteId) {
    RemoteStatus status = poll(remoteId, 120_000);
    return assertInstanceOf(RemoteStatus.Succeeded.class, status).video();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
