package org.modelsquare.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor filters the square by; null or empty means any.
 *
 * @param q words to be found in names, ids, vendor, tags, in any of the languages
 * @param mode id of a mode
 * @param status name of an availability in lower case
 * @param vendor a vendor's name
 */
public record ModelSearch(
    @Nullable String q, @Nullable String mode, @Nullable String status, @Nullable String vendor) {

  /** What is searched for, for the field. */
  public String words() {
    return Objects.requireNonNullElse(q, "");
  }

  /** True if anything is filtered. */
  public boolean isActive() {
    return Stream.of(q, mode, status, vendor).anyMatch(each -> each != null && !each.isBlank());
  }

  /** True if the model is one of those looked for. */
  boolean matches(VideoModel model, Availability availability) {
    return isAny(mode, new ModelFacts(model).modes())
        && isAny(status, List.of(availability.name().toLowerCase(Locale.ROOT)))
        && isAny(vendor, List.of(model.vendor()))
        && Stream.of(fold(words()).split(" ")).allMatch(text(model)::contains);
  }

  private static boolean isAny(@Nullable String wanted, List<String> has) {
    return wanted == null || wanted.isEmpty() || has.contains(wanted);
  }

  private static String text(VideoModel model) {
    StringBuilder text = new StringBuilder();
    Stream.concat(Stream.of(model.id(), model.vendor()), model.aliases().stream())
        .forEach(each -> text.append(each).append('\n'));
    for (ModelCopy copy : model.copy().values()) {
      text.append(copy.name()).append('\n').append(copy.tagline()).append('\n');
      copy.tags().forEach(tag -> text.append(tag).append('\n'));
    }
    return fold(text.toString());
  }

  /** Case and width do not matter: NFKC makes full-width letters plain. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
