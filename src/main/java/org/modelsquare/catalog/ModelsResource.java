package org.modelsquare.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.web.Visit;

/** The model square: all models, searched and filtered by the address. */
@Path("/{lang:en|zh-hans|zh-hant}/models")
@PermitAll
public class ModelsResource {

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Visit visit;

  ModelsResource(Catalog catalog, ModelAvailability availability, Visit visit) {
    this.catalog = catalog;
    this.availability = availability;
    this.visit = visit;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String mode,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String vendor) {
    return page(new ModelSearch(q, mode, status, vendor));
  }

  /** The cards alone, for the search while typing. */
  @GET
  @Path("cards")
  public TemplateInstance cards(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String mode,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String vendor) {
    ModelSearch search = new ModelSearch(q, mode, status, vendor);
    return Templates.page$cards(found(search), search);
  }

  private TemplateInstance page(ModelSearch search) {
    return Templates.page(found(search), search, modes(), statuses(), vendors());
  }

  private List<ModelCard> found(ModelSearch search) {
    return catalog.all().stream()
        .filter(model -> search.matches(model, availability.of(model)))
        .map(this::card)
        .toList();
  }

  private ModelCard card(VideoModel model) {
    return new ModelCard(
        model,
        model.copy(visit.language()),
        new ModelFacts(model),
        availability.of(model),
        catalog.successor(model).map(each -> each.copy(visit.language()).name()).orElse(""));
  }

  private List<String> modes() {
    return catalog.all().stream()
        .flatMap(model -> new ModelFacts(model).modes().stream())
        .distinct()
        .toList();
  }

  private static List<String> statuses() {
    return Stream.of(Availability.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> vendors() {
    return catalog.all().stream().map(VideoModel::vendor).distinct().sorted().toList();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(
        List<ModelCard> cards,
        ModelSearch search,
        List<String> modes,
        List<String> statuses,
        List<String> vendors);

    static native TemplateInstance page$cards(List<ModelCard> cards, ModelSearch search);
  }
}
