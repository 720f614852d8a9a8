package org.modelsquare.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does and nobody tells us about. */
final class Polling {

  private static final long PAUSE_MILLIS = 20;

  private Polling() {}

  /** Whether the condition came true in time. */
  static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return condition.getAsBoolean();
      }
    }
    return true;
  }
}
