package org.modelsquare.playground;

import java.util.List;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.ConflictRule;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.PlainText;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * One parameter in the form, with what was entered and what is wrong with it.
 *
 * @param parameter the parameter
 * @param values what was entered, or the default
 * @param violations what the schema refuses
 * @param conflicts rules between parameters that are broken here
 * @param language the page's language
 */
public record FormField(
    Parameter parameter,
    List<String> values,
    List<Violation> violations,
    List<ConflictRule> conflicts,
    Language language) {

  public String name() {
    return parameter.name();
  }

  public String kind() {
    return parameter.kind();
  }

  public String label() {
    return parameter.info().label().in(language);
  }

  public String help() {
    return parameter.info().help().in(language);
  }

  /** What was entered, as the text of one control. */
  public String value() {
    return String.join("\n", values);
  }

  public boolean isOn() {
    return values.contains("true");
  }

  /** True if nothing need be entered and nothing is sent then. */
  public boolean isOptional() {
    return !parameter.info().required() && parameter.info().defaultValue() == null;
  }

  public boolean isAdvanced() {
    return parameter.info().advanced();
  }

  public boolean isWrong() {
    return !violations.isEmpty() || !conflicts.isEmpty();
  }

  /** The modes to which it applies, for the script; empty for all. */
  public String modes() {
    return String.join(" ", parameter.info().modes().stream().sorted().toList());
  }

  /** The default for the table; a dash where there is none. */
  public String defaultText() {
    return orDash(parameter.info().defaultText());
  }

  /** The allowed values for the table; a dash where anything goes. */
  public String allowed() {
    return orDash(parameter.allowed());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  /** Code points of what was entered, as the limit counts them. */
  public int count() {
    return PlainText.length(value());
  }

  /** The most code points of a prompt. */
  public int limit() {
    return parameter instanceof PromptParameter prompt ? prompt.maxLength() : 0;
  }

  /** The range of a number. */
  public long min() {
    return parameter instanceof IntegerParameter number ? number.minimum() : 0;
  }

  public long max() {
    return parameter instanceof IntegerParameter number ? number.maximum() : 0;
  }

  public boolean isSlider() {
    return parameter instanceof IntegerParameter number && number.isSlider();
  }

  /** The limits of reference images. */
  public int maxImages() {
    return parameter instanceof ImagesParameter images ? images.maxItems() : 0;
  }

  public String imageFormats() {
    return parameter instanceof ImagesParameter images ? images.formats() : "";
  }

  public long imageMegabytes() {
    return parameter instanceof ImagesParameter images ? images.megabytes() : 0;
  }

  /** The formats as a file chooser names them. */
  public String imageTypes() {
    return parameter instanceof ImagesParameter images
        ? String.join(",", images.types().stream().map("image/"::concat).toList())
        : "";
  }

  /** The sentences of the broken rules. */
  public List<String> conflictTexts() {
    return conflicts.stream().map(each -> each.message().in(language)).toList();
  }

  /** The allowed values of a choice. */
  public List<Choice> choices() {
    return options().map(each -> choice(each)).toList();
  }

  private Stream<Option> options() {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options().stream();
    }
    return parameter instanceof FrameParameter frame ? frame.options().stream() : Stream.of();
  }

  private Choice choice(Option option) {
    return new Choice(option.value(), option.label().in(language), values.contains(option.value()));
  }

  /**
   * One allowed value in the form.
   *
   * @param value as it is sent
   * @param label as it is read
   * @param selected true for the one chosen
   */
  public record Choice(String value, String label, boolean selected) {

    /** The ratio as the style sheet names it. */
    public String ratio() {
      return value.replace(':', 'x');
    }
  }
}
