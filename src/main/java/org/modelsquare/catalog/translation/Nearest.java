package org.modelsquare.catalog.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.PlainText;
import org.modelsquare.catalog.parameters.SwitchParameter;
import org.modelsquare.catalog.parameters.TextParameter;

/** The allowed value that comes nearest to a value of another model's parameter. */
final class Nearest {

  /** A picture that lies where it stood is worse than one that is merely narrower. */
  private static final double TURNED = 100;

  private Nearest() {}

  /** The value for the other parameter; empty if none of its values means anything like it. */
  static Optional<JsonNode> value(Parameter from, JsonNode value, Parameter to) {
    if (to instanceof ImagesParameter images) {
      return images(value, images);
    }
    if (to instanceof SwitchParameter) {
      return Optional.of(value).filter(JsonNode::isBoolean);
    }
    if (to instanceof IntegerParameter range) {
      return number(value, range);
    }
    if (to instanceof ChoiceParameter || to instanceof FrameParameter) {
      return option(from, value, to);
    }
    boolean fits =
        !(to instanceof TextParameter text)
            || text.maxLength() == 0
            || PlainText.length(value.asText()) <= text.maxLength();
    return Optional.of(value).filter(each -> each.isTextual() && fits);
  }

  /** A number is the same however many bits it was read into. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(other)
        || (one.isNumber() && other.isNumber() && one.asText().equals(other.asText()));
  }

  /** Other values than this one, the nearest first; none where values cannot be listed. */
  static List<JsonNode> others(Parameter parameter, JsonNode value) {
    if (parameter instanceof SwitchParameter) {
      return List.of(BooleanNode.valueOf(!value.asBoolean()));
    }
    if (parameter instanceof IntegerParameter range && range.isSlider()) {
      return LongStream.rangeClosed(range.minimum(), range.maximum())
          .boxed()
          .sorted(Comparator.comparing(each -> Math.abs(each - value.asLong())))
          .<JsonNode>map(LongNode::valueOf)
          .filter(each -> !same(each, value))
          .toList();
    }
    return ordered(parameter, value, parameter)
        .map(Option::json)
        .filter(each -> !same(each, value))
        .toList();
  }

  static List<Option> options(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options();
    }
    return parameter instanceof FrameParameter frame ? frame.options() : List.of();
  }

  private static Optional<JsonNode> option(Parameter from, JsonNode value, Parameter to) {
    Optional<Option> same =
        Stream.concat(
                options(to).stream().filter(each -> each.value().equals(value.asText())),
                options(to).stream().filter(each -> each.value().equalsIgnoreCase(value.asText())))
            .findFirst();
    return same.or(
            () ->
                ordered(from, value, to)
                    .filter(each -> distance(from, value, to, each) < Double.MAX_VALUE)
                    .findFirst())
        .map(Option::json);
  }

  /** Of two equally near the lesser comes first: it never costs more. Shapes keep their order. */
  private static Stream<Option> ordered(Parameter from, JsonNode value, Parameter to) {
    return options(to).stream()
        .sorted(
            Comparator.<Option>comparingDouble(each -> distance(from, value, to, each))
                .thenComparingDouble(
                    each -> Meaning.of(to) == Meaning.SHAPE ? 0 : figure(to, each).orElse(0)));
  }

  private static double distance(Parameter from, JsonNode value, Parameter to, Option option) {
    OptionalDouble there = figure(to, option);
    OptionalDouble here = figure(from, value);
    if (there.isEmpty() || here.isEmpty()) {
      return Double.MAX_VALUE;
    }
    double turned =
        Meaning.of(to) == Meaning.SHAPE
            ? TURNED * Math.abs(Math.signum(here.getAsDouble()) - Math.signum(there.getAsDouble()))
            : 0;
    return turned + Math.abs(here.getAsDouble() - there.getAsDouble());
  }

  private static OptionalDouble figure(Parameter parameter, JsonNode value) {
    return options(parameter).stream()
        .filter(each -> same(each.json(), value))
        .findFirst()
        .map(each -> figure(parameter, each))
        .orElseGet(
            () ->
                value.isIntegralNumber()
                    ? OptionalDouble.of(value.asDouble())
                    : OptionalDouble.empty());
  }

  private static OptionalDouble figure(Parameter parameter, Option option) {
    return switch (Meaning.of(parameter)) {
      case SHAPE -> Figures.shape(option.value());
      case SHARPNESS -> Figures.lines(option);
      case LENGTH ->
          option.json().isNumber()
              ? OptionalDouble.of(option.json().asDouble())
              : OptionalDouble.empty();
      default -> OptionalDouble.empty();
    };
  }

  /** A length may be shorter or longer; of a seed nothing is left if it changes. */
  private static Optional<JsonNode> number(JsonNode value, IntegerParameter range) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      return Optional.empty();
    }
    long wanted = value.asLong();
    long near = Math.max(range.minimum(), Math.min(range.maximum(), wanted));
    return near == wanted
        ? Optional.of(value)
        : Optional.<JsonNode>of(LongNode.valueOf(near))
            .filter(each -> Meaning.of(range) == Meaning.LENGTH);
  }

  private static Optional<JsonNode> images(JsonNode value, ImagesParameter to) {
    List<String> addresses = new ArrayList<>();
    if (value.isTextual()) {
      addresses.add(value.textValue());
    }
    value.forEach(each -> addresses.add(each.asText()));
    int most = to.single() ? 1 : to.maxItems();
    return Optional.ofNullable(to.read(addresses.stream().limit(most).toList()));
  }
}
