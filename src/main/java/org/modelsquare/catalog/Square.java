package org.modelsquare.catalog;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.modelsquare.catalog.SquarePage.Choice;
import org.modelsquare.catalog.SquarePage.Drop;
import org.modelsquare.catalog.SquarePage.FacetView;
import org.modelsquare.web.Visit;

/** Searches, counts and orders the models for the square. */
@Singleton
class Square {

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Visit visit;

  Square(Catalog catalog, ModelAvailability availability, Visit visit) {
    this.catalog = catalog;
    this.availability = availability;
    this.visit = visit;
  }

  /** The square as searched; {@code reset} where its fields are to be exchanged too. */
  SquarePage page(ModelSearch search, boolean reset) {
    List<ModelCard> all = catalog.all().stream().map(this::card).toList();
    List<ModelCard> found = found(all, search);
    return new SquarePage(
        search,
        found,
        Stream.of(Facet.values()).map(facet -> view(facet, all, search)).toList(),
        found.isEmpty() ? drops(all, search) : List.of(),
        all.stream()
            .filter(card -> search.picked().contains(card.model().id()))
            .filter(card -> !found.contains(card))
            .toList(),
        all.stream().noneMatch(card -> card.availability().isLive()),
        reset);
  }

  /** A model as its card shows it. */
  ModelCard card(VideoModel model) {
    return new ModelCard(
        model,
        model.copy(visit.language()),
        new ModelFacts(model),
        availability.of(model),
        catalog.successor(model).map(each -> each.copy(visit.language()).name()).orElse(""));
  }

  private List<ModelCard> found(List<ModelCard> all, ModelSearch search) {
    return all.stream()
        .filter(card -> search.matches(card.model(), card.availability()))
        .sorted(search.order().by(visit.language()))
        .toList();
  }

  /** Counted among what meets all other wishes, so that a number is what one gets. */
  private FacetView view(Facet facet, List<ModelCard> all, ModelSearch search) {
    ModelSearch others = search.without(facet);
    List<String> meeting =
        all.stream()
            .filter(card -> others.matches(card.model(), card.availability()))
            .flatMap(card -> facet.of(card.model(), card.availability()).stream())
            .toList();
    List<Choice> choices =
        values(facet, all).stream()
            .map(
                value ->
                    new Choice(
                        value,
                        FacetExtensions.label(facet, value, visit.language()),
                        meeting.stream().filter(value::equals).count()))
            .toList();
    return new FacetView(facet, search.wanted().getOrDefault(facet, ""), choices);
  }

  private static List<String> values(Facet facet, List<ModelCard> all) {
    Stream<String> values =
        all.stream().flatMap(card -> facet.of(card.model(), card.availability()).stream());
    return switch (facet) {
      case MODE -> values.distinct().toList();
      case VENDOR -> List.copyOf(new TreeSet<>(values.toList()));
      case STATUS -> ordered(values, "live", "coming_soon", "not_connected", "unpriced");
      case PRICE -> ordered(values, "low", "middle", "high", "none");
      case AUDIO -> ordered(values, "choice", "none");
      case LENGTH, RESOLUTION ->
          values.distinct().sorted(Comparator.comparingInt(Square::number)).toList();
    };
  }

  private static List<String> ordered(Stream<String> values, String... order) {
    List<String> known = List.of(order);
    return values
        .distinct()
        .sorted(Comparator.comparingInt(each -> known.contains(each) ? known.indexOf(each) : 9))
        .toList();
  }

  private static int number(String value) {
    String digits = value.replaceAll("\\D.*", "");
    int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    return value.endsWith("k") ? number * 540 : number;
  }

  private List<Drop> drops(List<ModelCard> all, ModelSearch search) {
    List<Drop> drops = new ArrayList<>();
    search
        .wanted()
        .forEach(
            (facet, value) ->
                drops.add(
                    drop(
                        facet.id(),
                        FacetExtensions.label(facet, value, visit.language()),
                        all,
                        search.without(facet))));
    if (!search.words().isBlank()) {
      drops.add(drop("", search.words(), all, search.withoutWords()));
    }
    return drops.stream()
        .filter(each -> each.count() > 0)
        .sorted(Comparator.comparingLong(Drop::count).reversed())
        .toList();
  }

  private Drop drop(String facet, String value, List<ModelCard> all, ModelSearch rest) {
    String href = visit.root() + "/models" + rest.query();
    return new Drop(facet, value, found(all, rest).size(), href);
  }
}
