package org.modelsquare.chaos.matrix;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be ended, the latest first, even if somebody breaks the run off. */
final class Leftovers {

  private final Deque<AutoCloseable> all = new ArrayDeque<>();

  Leftovers() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  synchronized void add(AutoCloseable each) {
    all.push(each);
  }

  /** Doing so twice does no harm. */
  synchronized void end() {
    while (!all.isEmpty()) {
      try {
        all.pop().close();
      } catch (Exception e) {
        System.out.println("left behind: " + e);
      }
    }
  }
}
