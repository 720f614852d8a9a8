package org.modelsquare.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.catalog.translation.Fate;
import org.modelsquare.catalog.translation.Translation;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * A form that was filled in at another model, and what became of it on the way.
 *
 * @param from the model where it was filled in
 * @param to the model where it is shown
 * @param translation what became of each parameter
 * @param language the page's language
 */
public record Arrival(VideoModel from, VideoModel to, Translation translation, Language language) {

  private static final int LONGEST_VALUE = 40;

  /** The request here. */
  public RequestDraft draft() {
    return translation.draft();
  }

  /** The name of the model where it was filled in. */
  public String name() {
    return from.copy(language).name();
  }

  /** What is the same here. */
  public List<Line> kept() {
    return translation.kept().stream()
        .map(each -> new Line(term(each.from(), each.value()), null, ""))
        .toList();
  }

  /** What goes by another name or value here. */
  public List<Line> mapped() {
    return translation.mapped().stream()
        .map(each -> new Line(term(each.from(), each.value()), term(each.to(), each.result()), ""))
        .toList();
  }

  /** What was left behind. */
  public List<Line> dropped() {
    return translation.dropped().stream()
        .map(each -> new Line(term(each.from(), each.value()), null, reason(each.reason())))
        .toList();
  }

  /** What is still to be done before it can be sent. */
  public List<Open> open() {
    return draft().violations().stream()
        .flatMap(
            each ->
                to.parameters().find(each.field()).stream()
                    .map(found -> new Open(label(found), found.name(), each)))
        .distinct()
        .toList();
  }

  private Term term(Parameter parameter, JsonNode value) {
    return new Term(
        label(parameter),
        parameter.kind(),
        parameter.name(),
        parameter instanceof PromptParameter ? "" : text(parameter, value),
        value.isArray() ? value.size() : 1);
  }

  private String label(Parameter parameter) {
    return parameter.info().label().in(language);
  }

  private String text(Parameter parameter, JsonNode value) {
    if (parameter instanceof ImagesParameter) {
      return "";
    }
    String text =
        options(parameter)
            .filter(each -> each.value().equals(value.asText()))
            .findFirst()
            .map(each -> each.label().in(language))
            .orElseGet(value::asText);
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  private static Stream<Option> options(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options().stream();
    }
    return parameter instanceof FrameParameter frame ? frame.options().stream() : Stream.of();
  }

  private static String reason(Fate.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A parameter and its value for people.
   *
   * @param label what it is called
   * @param kind its kind
   * @param name its name in the request
   * @param text its value; empty for prompts and images
   * @param count how many images
   */
  public record Term(String label, String kind, String name, String text, int count) {}

  /**
   * What became of one parameter.
   *
   * @param from as it was
   * @param to as it is here; null unless it changed
   * @param reason why it was left behind; empty unless it was
   */
  public record Line(Term from, @org.jspecify.annotations.Nullable Term to, String reason) {}

  /**
   * Something to be done.
   *
   * @param label the field's name for people
   * @param field the field
   * @param violation what is wrong
   */
  public record Open(String label, String field, Violation violation) {}
}
