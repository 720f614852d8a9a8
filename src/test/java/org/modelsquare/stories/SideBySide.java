package org.modelsquare.stories;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Stories that are told at once, each in a thread of its own. */
final class SideBySide {

  private SideBySide() {}

  /** Tells them all to their ends; what comes back says how each of them ended. */
  static <T> Stream<Executable> run(T[] subjects, Consumer<T> story) {
    ExecutorService threads = Executors.newFixedThreadPool(subjects.length);
    try {
      List<Future<?>> told =
          Stream.of(subjects)
              .<Future<?>>map(subject -> threads.submit(() -> tell(story, subject)))
              .toList();
      return told.stream().map(SideBySide::ending);
    } finally {
      threads.shutdown();
    }
  }

  private static <T> void tell(Consumer<T> story, T subject) {
    try {
      story.accept(subject);
    } finally {
      Chromium.close();
    }
  }

  private static Executable ending(Future<?> story) {
    return () -> {
      try {
        story.get();
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    };
  }
}
