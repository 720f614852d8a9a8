package org.modelsquare.admin.prices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.admin.TypedMoments;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Violation;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;

/**
 * New prices as they were typed.
 *
 * @param lines the rows, blank ones at the end
 * @param from the first moment in the operator's zone; empty for at once
 * @param reason why, for the log
 * @param rules the rows that could be read
 * @param violations what is wrong
 */
public record PriceForm(
    List<RuleLine> lines,
    String from,
    String reason,
    List<PriceRule> rules,
    List<Violation> violations) {

  private static final int MOST_LINES = 24;
  private static final int BLANKS = 2;
  private static final int LONGEST_REASON = 400;

  static PriceForm of(@Nullable PriceList list) {
    List<PriceRule> rules = list == null ? List.of() : list.rules();
    return new PriceForm(lines(rules), "", "", rules, List.of());
  }

  /** Reads what was sent. */
  static PriceForm of(Map<String, String> sent, VideoModel model, ZoneId zone, Instant earliest) {
    RuleReader reader = new RuleReader(model);
    List<RuleLine> lines = new ArrayList<>();
    List<PriceRule> rules = new ArrayList<>();
    for (int i = 0; i < MOST_LINES; i++) {
      RuleLine line =
          new RuleLine(
              lines.size(),
              text(sent, "when_" + i),
              text(sent, "per_second_" + i),
              text(sent, "per_request_" + i),
              text(sent, "minimum_" + i));
      if (!line.isBlank()) {
        lines.add(line);
        reader.read(line).ifPresent(rules::add);
      }
    }
    List<Violation> violations = new ArrayList<>(reader.violations());
    if (lines.isEmpty()) {
      violations.add(Violation.of("per_second_0", "no_rows"));
    }
    String from = text(sent, "from");
    moment(from, zone, earliest, violations);
    String reason = text(sent, "reason");
    if (reason.isEmpty()) {
      violations.add(Violation.of("reason", "required"));
    } else if (reason.length() > LONGEST_REASON) {
      violations.add(Violation.of("reason", "too_long", LONGEST_REASON));
    }
    for (int i = 0; i < BLANKS && lines.size() < MOST_LINES; i++) {
      lines.add(RuleLine.blank(lines.size()));
    }
    return new PriceForm(lines, from, reason, List.copyOf(rules), List.copyOf(violations));
  }

  PriceForm with(Violation violation) {
    return new PriceForm(lines, from, reason, rules, List.of(violation));
  }

  /** The first moment of the prices; null for the earliest that is possible. */
  @Nullable Instant moment(ZoneId zone, Instant earliest) {
    return moment(from, zone, earliest, new ArrayList<>()).orElse(null);
  }

  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  /** What is wrong with a field. */
  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }

  private static Optional<Instant> moment(
      String typed, ZoneId zone, Instant earliest, List<Violation> violations) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> moment = TypedMoments.read(typed, zone);
    if (moment.isEmpty()) {
      violations.add(Violation.of("from", "no_time"));
    } else if (moment.get().isBefore(earliest)) {
      violations.add(Violation.of("from", "past"));
    } else {
      return moment;
    }
    return Optional.empty();
  }

  private static List<RuleLine> lines(List<PriceRule> rules) {
    List<RuleLine> lines = new ArrayList<>();
    rules.forEach(rule -> lines.add(RuleLine.of(lines.size(), rule)));
    for (int i = 0; i < BLANKS; i++) {
      lines.add(RuleLine.blank(lines.size()));
    }
    return lines;
  }

  private static String text(Map<String, String> sent, String name) {
    return Objects.requireNonNullElse(sent.get(name), "").strip();
  }
}
