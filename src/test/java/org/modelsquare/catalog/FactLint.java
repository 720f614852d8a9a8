package org.modelsquare.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sources, status and timing fit together. */
final class FactLint {

  private FactLint() {}

  static List<String> check(VideoModel model, Set<String> allIds) {
    List<String> findings = new ArrayList<>();
    if (model.sources().isEmpty()) {
      findings.add("has no source");
    }
    status(model, allIds, findings);
    timing(model.timing(), findings);
    names(model, findings);
    return findings;
  }

  private static void status(VideoModel model, Set<String> allIds, List<String> findings) {
    boolean gone = model.status() == ModelStatus.DEPRECATED;
    Retirement end = model.retirement();
    if (gone != (end != null)) {
      findings.add("deprecated and replaced_by go together");
    }
    if (end != null && !allIds.contains(end.replacedBy())) {
      findings.add("replaced_by names no model: " + end.replacedBy());
    }
    if (gone && model.prices() != null) {
      findings.add("a retired model has a price");
    }
    if (model.isPlaceholder() && model.prices() != null) {
      findings.add("a placeholder has a price");
    }
  }

  private static void timing(Timing timing, List<String> findings) {
    boolean positive = !timing.firstPoll().isZero() && !timing.interval().isZero();
    boolean ordered =
        timing.typicalFrom().compareTo(timing.typicalTo()) <= 0
            && timing.typicalTo().compareTo(timing.deadline()) < 0
            && timing.firstPoll().compareTo(timing.deadline()) < 0;
    if (!positive || !ordered) {
      findings.add("the timing contradicts itself: " + timing);
    }
  }

  private static void names(VideoModel model, List<String> findings) {
    Set<String> seen = new HashSet<>();
    Stream.concat(model.samples().stream(), model.quickPrompts().stream())
        .filter(each -> !seen.add(each.id()))
        .forEach(each -> findings.add("two samples are called " + each.id()));
    boolean hasSamples = model.isRetired() || !model.samples().isEmpty();
    if (model.quickPrompts().isEmpty() || !hasSamples) {
      findings.add("has no quick prompt or no sample");
    }
    if (model.aliases().contains(model.id())) {
      findings.add("is its own alias");
    }
  }
}
