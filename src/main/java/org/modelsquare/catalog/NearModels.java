package org.modelsquare.catalog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelsquare.core.Language;
import org.modelsquare.web.NearPages;

/** Models whose ids are like a part of an address at which there is nothing. */
@Singleton
class NearModels implements NearPages {

  private static final int MOST = 3;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;
  private static final Pattern PLACE =
      Pattern.compile("/(en|zh-hans|zh-hant)/(models/(?<id>[^/]+)(/.*)?|(?<other>[^/]+))");
  private static final double ALIKE = 0.4;

  private final Catalog catalog;

  NearModels(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<NearPage> near(String path, Language language) {
    String meant = meant(path);
    if (meant.length() < SHORTEST || meant.length() > LONGEST) {
      return List.of();
    }
    Set<String> pairs = pairs(meant);
    return catalog.all().stream()
        .filter(model -> !model.isRetired())
        .map(model -> new Candidate(model, likeness(model, pairs)))
        .filter(each -> each.likeness >= ALIKE)
        .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
        .limit(MOST)
        .map(each -> page(each.model, language))
        .toList();
  }

  private static NearPage page(VideoModel model, Language language) {
    String path = "/" + language.path() + "/models/" + model.id();
    return new NearPage(path, model.copy(language).name());
  }

  /** What stands where a model's id would stand; nothing is guessed about other addresses. */
  private static String meant(String path) {
    Matcher place = PLACE.matcher(path.toLowerCase(Locale.ROOT));
    return place.matches()
        ? Objects.requireNonNullElseGet(place.group("id"), () -> place.group("other"))
        : "";
  }

  private static double likeness(VideoModel model, Set<String> part) {
    return Stream.concat(Stream.of(model.id()), model.aliases().stream())
        .map(name -> pairs(name.toLowerCase(Locale.ROOT)))
        .mapToDouble(name -> likeness(name, part))
        .max()
        .orElse(0);
  }

  /** Twice the pairs of letters in common, of all pairs (Dice's coefficient): 1 for equal words. */
  private static double likeness(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return 2.0 * common / (one.size() + other.size());
  }

  private static Set<String> pairs(String word) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }

  private record Candidate(VideoModel model, double likeness) {}
}
