package org.modelsquare.providers.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * When what happens to one piece of work: all of it follows from the work itself, in the sandbox's
 * own time, which runs {@code speed} times as fast as the clock.
 */
final class Timeline {

  private static final long SHORTEST_QUEUE = 1000;
  private static final long QUEUE_SPREAD = 2000;
  private static final long RUN = 3500;
  private static final long RUN_PER_SECOND = 250;
  private static final long RUN_EXTRA_LARGE = 1500;
  private static final int LARGE = 1080;
  private static final long SLOWNESS = 50_000;
  private static final long SILENCE = 8000;
  private static final long BUSY = 5000;
  private static final long ARRIVES_AGAIN = 30_000;
  private static final int ALL = 100;

  private final SandboxWork work;
  private final double speed;

  Timeline(SandboxWork work, double speed) {
    this.work = work;
    this.speed = speed;
  }

  /**
   * Whether submissions get through; they always do where the scenario closes nothing, even if the
   * clock is behind the one of the instance that took the order.
   */
  boolean isOpen(Instant now) {
    return closedMillis() == 0 || !now.isBefore(opensAt());
  }

  Instant opensAt() {
    return at(closedMillis());
  }

  /** Whether a lost answer can be asked for. */
  boolean isFindable(Instant now) {
    return work.scenario() != Scenario.ANSWER_LATE || !now.isBefore(at(SILENCE));
  }

  Instant beginsAt() {
    long spread = Long.remainderUnsigned(work.ulid().getLeastSignificantBits(), QUEUE_SPREAD + 1);
    return opensAt().plus(real(SHORTEST_QUEUE + spread));
  }

  Instant halfAt() {
    return beginsAt().plus(real(runMillis() / 2));
  }

  Instant endsAt() {
    return beginsAt().plus(real(runMillis()));
  }

  /** How much of the run is over, 0 to 100. */
  int progress(Instant now) {
    long passed = Duration.between(beginsAt(), now).toMillis();
    long whole = Math.max(1, real(runMillis()).toMillis());
    return (int) Math.max(0, Math.min(ALL, passed * ALL / whole));
  }

  private long closedMillis() {
    return switch (work.scenario()) {
      case RATE_LIMITED -> BUSY;
      case NOT_ARRIVED -> ARRIVES_AGAIN;
      default -> 0;
    };
  }

  private long runMillis() {
    long run = RUN + RUN_PER_SECOND * work.seconds();
    if (work.lines() >= LARGE) {
      run += RUN_EXTRA_LARGE;
    }
    return work.scenario() == Scenario.SLOW ? run + SLOWNESS : run;
  }

  private Instant at(long millis) {
    return work.orderedAt().plus(real(millis));
  }

  private Duration real(long millis) {
    return Duration.ofNanos((long) (millis * 1e6 / speed));
  }
}
