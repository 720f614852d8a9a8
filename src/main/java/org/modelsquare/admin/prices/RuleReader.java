package org.modelsquare.admin.prices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.SwitchParameter;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.pricing.PriceRule;

/** Reads rows of a price list against what the model accepts. */
final class RuleReader {

  private static final String MODE = "$mode";

  /** Far beyond any video, far below an overflow. */
  private static final Credits MOST = Credits.of(1_000_000);

  private final VideoModel model;
  private final List<Violation> violations = new ArrayList<>();

  RuleReader(VideoModel model) {
    this.model = model;
  }

  /** What was wrong with the rows that were read. */
  List<Violation> violations() {
    return violations;
  }

  /** The row; empty if something is wrong with it. */
  Optional<PriceRule> read(RuleLine line) {
    int before = violations.size();
    Map<String, List<String>> when = when(line);
    Credits perSecond = amount("per_second", line.perSecond(), line);
    Credits perRequest = amount("per_request", line.perRequest(), line);
    Credits minimum = amount("minimum", line.minimum(), line);
    if (violations.size() > before) {
      return Optional.empty();
    }
    if (!perSecond.plus(perRequest).plus(minimum).isPositive()) {
      violations.add(Violation.of("per_second_" + line.number(), "free", line.place()));
      return Optional.empty();
    }
    return Optional.of(new PriceRule(when, perSecond, perRequest, minimum));
  }

  private Map<String, List<String>> when(RuleLine line) {
    Map<String, List<String>> when = new LinkedHashMap<>();
    if (line.when().isEmpty()) {
      return when;
    }
    for (String part : line.when().split(";")) {
      String[] sides = part.split("=", 2);
      String name = sides[0].strip();
      List<String> values =
          sides.length < 2
              ? List.of()
              : List.of(sides[1].split("\\|")).stream().map(String::strip).toList();
      if (judge(line, name, values, when.containsKey(name))) {
        when.put(name, values);
      }
    }
    return when;
  }

  private boolean judge(RuleLine line, String name, List<String> values, boolean isRepeated) {
    String field = "when_" + line.number();
    if (isRepeated) {
      violations.add(Violation.of(field, "twice", line.place(), name));
      return false;
    }
    Optional<List<String>> allowed = domain(model, name);
    if (allowed.isEmpty()) {
      violations.add(Violation.of(field, "no_parameter", line.place(), name));
      return false;
    }
    Optional<String> strange =
        values.stream().filter(value -> !allowed.get().contains(value)).findFirst();
    if (values.isEmpty() || strange.isPresent()) {
      String allowedWords = String.join(" | ", allowed.get());
      violations.add(Violation.of(field, "no_value", line.place(), name + "=" + allowedWords));
      return false;
    }
    return true;
  }

  /** The values that a condition may name; empty for what cannot decide a price. */
  static Optional<List<String>> domain(VideoModel model, String name) {
    return name.equals(MODE)
        ? Optional.of(model.parameters().modes().stream().map(Mode::id).toList())
        : model.parameters().find(name).map(RuleReader::values).filter(all -> !all.isEmpty());
  }

  private static List<String> values(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options().stream().map(Option::value).toList();
    }
    if (parameter instanceof FrameParameter frame) {
      return frame.options().stream().map(Option::value).toList();
    }
    return parameter instanceof SwitchParameter ? List.of("true", "false") : List.of();
  }

  private Credits amount(String field, String typed, RuleLine line) {
    if (typed.isEmpty()) {
      return Credits.ZERO;
    }
    try {
      Credits amount = Credits.parse(typed);
      if (amount.micros() >= 0 && amount.compareTo(MOST) <= 0) {
        return amount;
      }
    } catch (IllegalArgumentException | ArithmeticException none) {
      // Said below, as for every other text that is no amount.
    }
    violations.add(Violation.of(field + "_" + line.number(), "no_amount", line.place(), MOST));
    return Credits.ZERO;
  }
}
