package org.modelsquare.playground;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.ModelStatus;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.translation.Translation;
import org.modelsquare.web.Visit;

/** Takes what was entered at one model to another. Prompts travel in no address. */
@Singleton
class Crossing {

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final CarriedForms carried;
  private final Visit visit;

  Crossing(Catalog catalog, ModelAvailability availability, CarriedForms carried, Visit visit) {
    this.catalog = catalog;
    this.availability = availability;
    this.carried = carried;
    this.visit = visit;
  }

  /** Where a model's form can be taken, in the order of the square. */
  List<OtherModel> from(VideoModel model) {
    return catalog.all().stream()
        .filter(each -> !each.id().equals(model.id()))
        .filter(each -> each.status() != ModelStatus.DEPRECATED)
        .map(
            each ->
                new OtherModel(
                    each.id(), each.copy(visit.language()).name(), availability.of(each)))
        .toList();
  }

  /** The form behind a token as that model takes it; empty where this browser keeps none. */
  Optional<Arrival> arrive(String token, VideoModel to) {
    return carried
        .look(token)
        .flatMap(
            form ->
                catalog
                    .find(form.modelId())
                    .map(
                        from ->
                            new Arrival(
                                from,
                                to,
                                Translation.of(
                                    from.parameters(), form.parameters(), to.parameters()),
                                visit.language())));
  }
}
