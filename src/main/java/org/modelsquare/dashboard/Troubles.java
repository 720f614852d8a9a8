package org.modelsquare.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.dashboard.Dashboard.Trouble;

/** Says when so many of the last jobs failed that it cannot be by chance. */
final class Troubles {

  private static final int ENOUGH = 5;
  private static final int ONE_IN = 2;

  private Troubles() {}

  /** Null if less than half of them failed, or if too few ended by themselves to tell. */
  static @Nullable Trouble among(List<GlancedJob> ended) {
    List<GlancedJob> failed = ended.stream().filter(GlancedJob::isFailed).toList();
    int of = failed.size() + (int) ended.stream().filter(GlancedJob::isCompleted).count();
    if (of < ENOUGH || failed.size() * ONE_IN < of) {
      return null;
    }
    String most =
        failed.stream()
            .collect(Collectors.groupingBy(GlancedJob::failureCode, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    return new Trouble(failed.size(), of, most);
  }
}
