package org.modelsquare.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;
import org.modelsquare.pricing.Quote;

/**
 * The prompt form of one model with what was entered so far.
 *
 * @param model the model
 * @param draft the request as it was read
 * @param entered what was typed, by field; empty before anything was submitted
 * @param judged true if what is wrong is to be shown at the fields
 * @param language the page's language
 */
public record PromptForm(
    VideoModel model,
    RequestDraft draft,
    Map<String, List<String>> entered,
    boolean judged,
    Language language) {

  private static final String PROMPT = "prompt";
  private static final String MISSING = "required";
  private static final String FILE = "upload_";
  private static final String UNKNOWN_FILE = "unknown_upload";

  /** The fields of the plain part of the form. */
  public List<FormField> basic() {
    return fields().stream().filter(field -> !field.isAdvanced()).toList();
  }

  /** The fields among the advanced options. */
  public List<FormField> advanced() {
    return fields().stream().filter(FormField::isAdvanced).toList();
  }

  /** True if an advanced option needs attention, so that the options must stand open. */
  public boolean isAdvancedOpen() {
    return advanced().stream().anyMatch(FormField::isWrong);
  }

  /** The fields with something wrong, for the summary. */
  public List<FormField> wrong() {
    return fields().stream().filter(FormField::isWrong).toList();
  }

  /** What is wrong with the input as a whole. */
  public List<Violation> general() {
    return judged
        ? draft.violations().stream()
            .filter(each -> model.parameters().find(each.field()).isEmpty())
            .toList()
        : List.of();
  }

  /** The price of this very request, where one can be told. */
  public Optional<Quote> quote() {
    return isPriceable()
        ? model.priceList().flatMap(list -> list.quote(draft.facts(), draft.seconds()))
        : Optional.empty();
  }

  /** True unless a value is refused that may decide the price, such as a negative length. */
  private boolean isPriceable() {
    return draft.violations().stream()
        .allMatch(
            each ->
                each.field().equals(PROMPT) || each.code().equals(MISSING) || isAboutFile(each));
  }

  /** What is wrong with a chosen file is said at once: the file itself is not shown again. */
  private static boolean isAboutFile(Violation violation) {
    return violation.code().startsWith(FILE) || violation.code().equals(UNKNOWN_FILE);
  }

  /** All fields in order. */
  public List<FormField> parameters() {
    return fields();
  }

  private List<FormField> fields() {
    return model.parameters().all().stream().map(this::field).toList();
  }

  private FormField field(Parameter parameter) {
    String name = parameter.name();
    return new FormField(
        parameter,
        values(parameter),
        draft.at(name).stream().filter(each -> judged || isAboutFile(each)).toList(),
        judged ? draft.conflictsAt(name) : List.of(),
        language);
  }

  private List<String> values(Parameter parameter) {
    List<String> typed = entered.get(parameter.name());
    if (typed != null) {
      return typed;
    }
    JsonNode value = draft.parameters().get(parameter.name());
    if (value == null && entered.isEmpty()) {
      value = parameter.info().defaultValue();
    }
    return value == null ? List.of() : texts(value);
  }

  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    value.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
