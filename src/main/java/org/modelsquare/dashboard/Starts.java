package org.modelsquare.dashboard;

import jakarta.inject.Singleton;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.dashboard.Dashboard.Start;
import org.modelsquare.web.Visit;

/** The model with which somebody has a video soonest; one that only tests if there is no other. */
@Singleton
class Starts {

  private static final String SANDBOX = "sandbox";

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Visit visit;

  Starts(Catalog catalog, ModelAvailability availability, Visit visit) {
    this.catalog = catalog;
    this.availability = availability;
    this.visit = visit;
  }

  @Nullable Start best() {
    return catalog.all().stream()
        .filter(each -> availability.of(each).isLive())
        .min(
            Comparator.comparing((VideoModel each) -> each.provider().equals(SANDBOX))
                .thenComparing(each -> each.timing().typicalTo()))
        .map(each -> new Start(each.id(), each.copy(visit.language()).name()))
        .orElse(null);
  }
}
