package org.modelsquare.catalog;

import java.util.List;

/**
 * What the square shows.
 *
 * @param search what is looked for
 * @param cards the models found, in order
 * @param facets what can be filtered by, with counts
 * @param drops what to give up where nothing is found
 * @param picked models picked for a comparison that are not among those found
 * @param down true while no provider is connected, so that nothing can be generated
 * @param reset true if the fields are to be exchanged as well as the cards
 */
public record SquarePage(
    ModelSearch search,
    List<ModelCard> cards,
    List<FacetView> facets,
    List<Drop> drops,
    List<ModelCard> picked,
    boolean down,
    boolean reset) {

  /** The facets that are shown at once. */
  public List<FacetView> first() {
    return facets.stream().filter(each -> each.facet().isFirst()).toList();
  }

  /** The facets that are shown on demand. */
  public List<FacetView> more() {
    return facets.stream().filter(each -> !each.facet().isFirst()).toList();
  }

  /** The orders that can be chosen, by their names in the address. */
  public List<String> orders() {
    return List.of(SquareOrder.values()).stream().map(SquareOrder::id).toList();
  }

  /** True if that model is picked for a comparison. */
  public boolean isPicked(String id) {
    return search.picked().contains(id);
  }

  /**
   * A facet as a field.
   *
   * @param facet which
   * @param chosen the value filtered by; empty for any
   * @param choices the values with their counts
   */
  public record FacetView(Facet facet, String chosen, List<Choice> choices) {}

  /**
   * A value of a facet.
   *
   * @param value the value
   * @param label what it is called
   * @param count how many models have it, among those that meet all other wishes
   */
  public record Choice(String value, String label, long count) {}

  /**
   * A wish that can be given up.
   *
   * @param facet its facet; empty for the words
   * @param value what was wanted
   * @param count how many models there are without it
   * @param href the square without it
   */
  public record Drop(String facet, String value, long count, String href) {}
}
