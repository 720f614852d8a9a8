package org.modelsquare.stories;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.Parameter;

/** The few models whose pages show all that any model's page can show. */
@Singleton
class Representatives {

  private final Catalog catalog;
  private final ModelAvailability availability;

  Representatives(Catalog catalog, ModelAvailability availability) {
    this.catalog = catalog;
    this.availability = availability;
  }

  /**
   * Enough models for each availability, each kind of parameter and conflicts between parameters,
   * and the one with the longest id, which is the first not to fit.
   */
  List<String> ids() {
    Set<String> seen = new HashSet<>();
    List<String> ids = new ArrayList<>();
    catalog.all().stream()
        .filter(model -> seen.addAll(features(model)))
        .forEach(model -> ids.add(model.id()));
    catalog.all().stream()
        .map(VideoModel::id)
        .max(Comparator.comparingInt(String::length))
        .filter(id -> !ids.contains(id))
        .ifPresent(ids::add);
    return ids;
  }

  private Set<String> features(VideoModel model) {
    Set<String> features = new HashSet<>(Set.of(availability.of(model).name()));
    // The form of a retired model is not shown.
    if (!model.isRetired()) {
      features.addAll(
          model.parameters().all().stream().map(Parameter::kind).collect(Collectors.toSet()));
      features.add(model.parameters().rules().isEmpty() ? "no rule" : "rules");
    }
    return features;
  }
}
