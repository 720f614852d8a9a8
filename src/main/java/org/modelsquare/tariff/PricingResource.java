package org.modelsquare.tariff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelStatus;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.web.Visit;

/** What everything costs, before anybody signs up. */
@Path("/{lang:en|zh-hans|zh-hant}/pricing")
@PermitAll
public class PricingResource {

  private final Catalog catalog;
  private final Visit visit;

  private final Clock clock;

  PricingResource(Catalog catalog, Visit visit, Clock clock) {
    this.catalog = catalog;
    this.visit = visit;
    this.clock = clock;
  }

  /** The page; the query is the calculator's form. */
  @GET
  public TemplateInstance page(@Context UriInfo address) {
    List<VideoModel> priced =
        catalog.all().stream()
            .filter(each -> each.status() == ModelStatus.LIVE && each.priceList().isPresent())
            .toList();
    return Templates.page(
        new PricingPage(
            priced.stream().flatMap(each -> TariffRow.of(each, visit.language())).toList(),
            named(each -> each.status() == ModelStatus.LIVE && each.priceList().isEmpty()),
            named(VideoModel::isPlaceholder),
            PriceChange.of(catalog.entries(), clock.instant(), visit.language()),
            Calculator.of(priced, address.getQueryParameters(), visit.language())));
  }

  private List<NamedModel> named(Predicate<VideoModel> which) {
    return catalog.all().stream()
        .filter(which)
        .map(each -> NamedModel.of(each, visit.language()))
        .toList();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(PricingPage page);
  }
}
