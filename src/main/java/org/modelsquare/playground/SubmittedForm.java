package org.modelsquare.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;

/**
 * What a browser sent.
 *
 * @param fields the submitted values by field
 * @param files what was chosen and not yet taken in
 * @param troubles what was wrong with files and images
 */
record SubmittedForm(
    Map<String, List<String>> fields, List<ChosenFile> files, List<Violation> troubles) {

  /** The field that names the mode; set apart, because models have parameters of that name. */
  static final String MODE = "_mode";

  private static final String IDEMPOTENCY_KEY = "_key";
  private static final String PRICES = "_prices";
  private static final String TAKE_OF = "_take";
  private static final String REMOVE = "_remove";
  private static final String EARLIER = "_earlier";
  private static final String LATER = "_later";
  private static final String TARGET = "_to";
  private static final String JSON = "_json";
  private static final String RUN_LIMIT = "_most";
  private static final long LARGEST_LIMIT = 1_000_000;

  RequestDraft draft(VideoModel model) {
    return model
        .parameters()
        .fromForm(first(MODE), name -> fields.getOrDefault(name, List.of()))
        .with(troubles);
  }

  /** What was typed into the model's fields. */
  Map<String, List<String>> entered(VideoModel model) {
    Map<String, List<String>> entered = new LinkedHashMap<>();
    model.parameters().all().stream()
        .filter(each -> fields.containsKey(each.name()))
        .forEach(each -> entered.put(each.name(), fields.getOrDefault(each.name(), List.of())));
    return entered;
  }

  @Nullable String idempotencyKey() {
    String key = first(IDEMPOTENCY_KEY);
    return key.isEmpty() ? null : key;
  }

  /** True unless the page showed other prices than those that hold now. */
  boolean hasSeenPricesOf(VideoModel model) {
    String seen = first(PRICES);
    return seen.isEmpty() || seen.equals(model.priceVersion());
  }

  @Nullable String takeOf() {
    String job = first(TAKE_OF);
    return job.isEmpty() ? null : job;
  }

  /** The address that a button takes out of the form; empty for every other button. */
  String removed() {
    return first(REMOVE);
  }

  /** The address that a button moves one place to the front; empty for every other button. */
  String earlier() {
    return first(EARLIER);
  }

  /** The same to the back. */
  String later() {
    return first(LATER);
  }

  /** The model to which the form is to be taken; empty where none was chosen. */
  String target() {
    return first(TARGET);
  }

  /** The request as it was edited by hand. */
  String json() {
    return first(JSON);
  }

  /** The most that the draft may cost when it is run at the launch; empty if it is not to be. */
  Optional<Credits> runLimit() {
    String most = runLimitText();
    return most.matches("\\d{1,7}(\\.\\d{1,6})?")
        ? Optional.of(Credits.parse(most))
            .filter(Credits::isPositive)
            .filter(each -> each.compareTo(Credits.of(LARGEST_LIMIT)) <= 0)
        : Optional.empty();
  }

  /** The limit as it was typed. */
  String runLimitText() {
    return first(RUN_LIMIT).strip();
  }

  /** True if something was typed as the limit that is none. */
  boolean isRunLimitWrong() {
    return !runLimitText().isEmpty() && runLimit().isEmpty();
  }

  /** The chosen mode; empty where none was sent. */
  String mode() {
    return first(MODE);
  }

  /** The addresses in a field. */
  List<String> addresses(String field) {
    return ImagesParameter.lines(fields.getOrDefault(field, List.of()));
  }

  /** The same with other addresses in a field. */
  SubmittedForm withAddresses(String field, List<String> addresses) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(field, List.of(String.join("\n", addresses)));
    return new SubmittedForm(changed, files, troubles);
  }

  /** The same with something more that is wrong. */
  SubmittedForm withTroubles(List<Violation> more) {
    List<Violation> all = new ArrayList<>(troubles);
    all.addAll(more);
    return new SubmittedForm(fields, files, all);
  }

  private String first(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : Objects.requireNonNullElse(values.get(0), "");
  }
}
