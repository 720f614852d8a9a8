package org.modelsquare.tariff;

import java.util.List;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.SwitchParameter;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/**
 * One parameter in the calculator.
 *
 * @param name the parameter's name
 * @param label its name for people
 * @param value what was chosen
 * @param choices what can be chosen; empty for a number
 * @param range the least and the most of a number; empty for a choice
 * @param toggle true for on and off
 * @param violations what the descriptor refuses
 */
record PricedField(
    String name,
    String label,
    String value,
    List<Choice> choices,
    String range,
    boolean toggle,
    List<Violation> violations) {

  static PricedField of(
      Parameter parameter, String value, List<Violation> violations, Language language) {
    return new PricedField(
        parameter.name(),
        parameter.info().label().in(language),
        value,
        options(parameter)
            .map(each -> new Choice(each.value(), each.label().in(language)))
            .toList(),
        parameter instanceof IntegerParameter number ? number.allowed() : "",
        parameter instanceof SwitchParameter,
        violations);
  }

  public boolean isFine() {
    return violations.isEmpty();
  }

  private static Stream<Option> options(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options().stream();
    }
    return parameter instanceof FrameParameter frame ? frame.options().stream() : Stream.of();
  }

  /** A value and what it reads like. */
  record Choice(String value, String label) {}
}
