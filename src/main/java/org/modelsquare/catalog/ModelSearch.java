package org.modelsquare.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for on the square; all of it stands in the address.
 *
 * @param words to be found in names, ids, aliases, vendor, tags, in any of the languages
 * @param wanted the value of each facet that is filtered by
 * @param order in which order they are shown
 * @param picked ids of the models picked for a comparison
 */
public record ModelSearch(
    String words, Map<Facet, String> wanted, SquareOrder order, List<String> picked) {

  private static final int LONGEST = 100;
  private static final int MOST_PICKED = 12;

  /** Reads the query of an address; what is not known in it means nothing. */
  static ModelSearch of(Map<String, List<String>> query) {
    Map<Facet, String> wanted = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = first(query, facet.id());
      if (!value.isBlank()) {
        wanted.put(facet, value);
      }
    }
    List<String> picked =
        query.getOrDefault("m", List.of()).stream()
            .flatMap(each -> Stream.of(each.split(",")))
            .filter(each -> !each.isBlank())
            .distinct()
            .limit(MOST_PICKED)
            .toList();
    String words = first(query, "q").replace("\0", "");
    return new ModelSearch(
        words.length() > LONGEST ? words.substring(0, LONGEST) : words,
        wanted,
        SquareOrder.of(first(query, "sort")),
        picked);
  }

  /** True if anything is filtered. */
  public boolean isActive() {
    return !words.isBlank() || !wanted.isEmpty();
  }

  /** True if search engines should not keep this view: it is one of very many. */
  public boolean isDeep() {
    return !words.isBlank() || wanted.size() > 1 || !picked.isEmpty();
  }

  /** True if one of the facets that are shown on demand is filtered by. */
  public boolean isDetailed() {
    return wanted.keySet().stream().anyMatch(each -> !each.isFirst());
  }

  /** The same without one facet. */
  ModelSearch without(Facet facet) {
    Map<Facet, String> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(wanted);
    fewer.remove(facet);
    return new ModelSearch(words, fewer, order, picked);
  }

  /** The same without words. */
  ModelSearch withoutWords() {
    return new ModelSearch("", wanted, order, picked);
  }

  /** The query of the address that shows this; empty for the square as it is. */
  String query() {
    List<String> parts = new ArrayList<>();
    if (!words.isBlank()) {
      parts.add("q=" + encoded(words));
    }
    wanted.forEach((facet, value) -> parts.add(facet.id() + "=" + encoded(value)));
    if (order != SquareOrder.RECOMMENDED) {
      parts.add("sort=" + order.id());
    }
    picked.forEach(each -> parts.add("m=" + encoded(each)));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** True if the model is one of those looked for. */
  boolean matches(VideoModel model, Availability availability) {
    return wanted.entrySet().stream()
            .allMatch(each -> each.getKey().of(model, availability).contains(each.getValue()))
        && Stream.of(fold(words).split(" ")).allMatch(text(model)::contains);
  }

  private static String text(VideoModel model) {
    Stream<String> own =
        Stream.concat(Stream.of(model.id(), model.vendor()), model.aliases().stream());
    Stream<String> written =
        model.copy().values().stream()
            .flatMap(
                copy ->
                    Stream.concat(Stream.of(copy.name(), copy.tagline()), copy.tags().stream()));
    return fold(Stream.concat(own, written).collect(Collectors.joining("\n")));
  }

  /** Case and width do not matter, nor hyphens: NFKC makes full-width letters plain. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\-_]+", " ")
        .strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String first(Map<String, List<String>> query, String name) {
    @Nullable List<String> values = query.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }
}
