package org.modelsquare.catalog.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.ModelCard;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.comparison.Comparison.Column;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.pricing.Quote;
import org.modelsquare.web.Visit;

/** Up to three models side by side, with the price of one common request. */
@Path("/{lang:en|zh-hans|zh-hant}/models/compare")
@PermitAll
public class CompareResource {

  private static final int MOST = 3;

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Visit visit;

  CompareResource(Catalog catalog, ModelAvailability availability, Visit visit) {
    this.catalog = catalog;
    this.availability = availability;
    this.visit = visit;
  }

  @GET
  public TemplateInstance compare(
      @RestQuery List<String> m,
      @RestQuery("use") @Nullable String mode,
      @RestQuery @Nullable String seconds,
      @RestQuery @Nullable String picture,
      @RestQuery @Nullable String ratio,
      @RestQuery @Nullable String only) {
    CommonRequest request = CommonRequest.of(text(mode), text(seconds), text(picture), text(ratio));
    List<String> ids =
        m.stream()
            .flatMap(each -> Stream.of(each.split(",")))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .distinct()
            .toList();
    return Templates.page(comparison(ids, request, "differences".equals(only)));
  }

  private Comparison comparison(List<String> ids, CommonRequest request, boolean only) {
    List<VideoModel> known =
        ids.stream().map(catalog::find).flatMap(Optional::stream).distinct().toList();
    List<VideoModel> models = known.stream().limit(MOST).toList();
    return new Comparison(
        models.stream().map(each -> column(each, models, request)).toList(),
        request,
        only,
        ids.stream().filter(each -> catalog.find(each).isEmpty()).limit(MOST).toList(),
        known.size() > MOST,
        catalog.all().stream().filter(each -> !each.isRetired() && !models.contains(each)).toList(),
        catalog.all().stream()
            .flatMap(each -> new ModelFacts(each).modes().stream())
            .distinct()
            .toList());
  }

  private Column column(VideoModel model, List<VideoModel> all, CommonRequest request) {
    @Nullable RequestDraft draft = request.at(model).orElse(null);
    @Nullable Quote quote =
        draft == null
            ? null
            : model
                .priceList()
                .flatMap(list -> list.quote(draft.facts(), draft.seconds()))
                .orElse(null);
    List<String> rest =
        all.stream().filter(each -> !each.equals(model)).map(VideoModel::id).toList();
    return new Column(
        card(model),
        draft,
        quote,
        draft != null && request.isExact(model, draft),
        visit.root() + "/models/compare?m=" + String.join(",", rest));
  }

  private ModelCard card(VideoModel model) {
    return new ModelCard(
        model,
        model.copy(visit.language()),
        new ModelFacts(model),
        availability.of(model),
        catalog.successor(model).map(each -> each.copy(visit.language()).name()).orElse(""));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(Comparison page);
  }
}
