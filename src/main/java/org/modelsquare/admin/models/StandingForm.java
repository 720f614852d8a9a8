package org.modelsquare.admin.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.Decision;
import org.modelsquare.catalog.Decision.Standing;
import org.modelsquare.core.Violation;

/**
 * How a model shall stand, as it was chosen.
 *
 * @param standing {@link #DESCRIBED} or the code of a standing
 * @param replacement the id of the model to use instead of a deprecated one
 * @param reason why, for the log
 * @param violations what is wrong
 */
public record StandingForm(
    String standing, String replacement, String reason, List<Violation> violations) {

  /** As the descriptor says. */
  public static final String DESCRIBED = "described";

  private static final int LONGEST = 400;

  static StandingForm now(CatalogEntry entry) {
    Decision decision = entry.decision();
    return decision == null
        ? new StandingForm(DESCRIBED, "", "", List.of())
        : new StandingForm(
            decision.standing().code(),
            Optional.ofNullable(decision.replacedBy()).orElse(""),
            "",
            List.of());
  }

  static StandingForm of(Map<String, String> sent, CatalogEntry entry, Catalog catalog) {
    String standing = sent.getOrDefault("standing", "");
    String replacement = sent.getOrDefault("replacement", "").strip();
    String reason = sent.getOrDefault("reason", "").strip();
    List<Violation> wrong = new ArrayList<>();
    if (!choices().contains(standing)) {
      wrong.add(Violation.of("standing", "required"));
    }
    boolean ends = standing.equals(Standing.DEPRECATED.code());
    if (ends && replacement.isEmpty()) {
      wrong.add(Violation.of("replacement", "required"));
    } else if (ends
        && (replacement.equals(entry.model().id())
            || catalog.find(replacement).filter(each -> !each.isRetired()).isEmpty())) {
      wrong.add(Violation.of("replacement", "unknown"));
    }
    if (reason.isEmpty()) {
      wrong.add(Violation.of("reason", "required"));
    } else if (reason.length() > LONGEST) {
      wrong.add(Violation.of("reason", "too_long", LONGEST));
    }
    return new StandingForm(standing, replacement, reason, List.copyOf(wrong));
  }

  StandingForm with(Violation violation) {
    return new StandingForm(standing, replacement, reason, List.of(violation));
  }

  /** All that can be chosen, in the order of the form. */
  static List<String> choices() {
    return Stream.concat(Stream.of(DESCRIBED), Stream.of(Standing.values()).map(Standing::code))
        .toList();
  }

  /** The same for pages. */
  public List<String> all() {
    return choices();
  }

  /** The choice; null for what the descriptor says. */
  @Nullable Standing chosen() {
    return standing.equals(DESCRIBED) ? null : Standing.valueOf(standing.toUpperCase(Locale.ROOT));
  }

  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  /** What is wrong with a field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }
}
