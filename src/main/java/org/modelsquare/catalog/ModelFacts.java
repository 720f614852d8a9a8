package org.modelsquare.catalog;

import java.util.List;
import java.util.Optional;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.core.Credits;
import org.modelsquare.pricing.PriceList;

/**
 * What one wants to know of a model at a glance, read off its descriptor.
 *
 * @param model the model
 */
public record ModelFacts(VideoModel model) {

  private static final String DURATION = "duration";

  /** Clip lengths in seconds without the unit, such as {@code 3–15} or {@code 5, 10}. */
  public String lengths() {
    return model.parameters().find(DURATION).map(Parameter::allowed).orElse("");
  }

  /** Resolution classes, such as {@code 720p, 1080p}; empty where the model takes none. */
  public String resolutions() {
    return model.parameters().find("resolution").map(Parameter::allowed).orElse("");
  }

  /** Aspect ratios. */
  public List<String> ratios() {
    return model
        .parameters()
        .find(model.ratioParameter())
        .map(ModelFacts::values)
        .orElse(List.of())
        .stream()
        .filter(ratio -> ratio.contains(":"))
        .toList();
  }

  /** Ids of the modes. */
  public List<String> modes() {
    return model.parameters().modes().stream().map(Mode::id).toList();
  }

  /** The longest clip in seconds; 0 where the model takes no length. */
  public long longest() {
    Optional<Parameter> duration = model.parameters().find(DURATION);
    if (duration.isPresent() && duration.get() instanceof IntegerParameter range) {
      return range.maximum();
    }
    return duration.map(ModelFacts::values).orElse(List.of()).stream()
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  /** The lowest price of a second; empty where no price is announced. */
  public Optional<String> fromPerSecond() {
    return model
        .priceList()
        .map(PriceList::fromPerSecond)
        .filter(Credits::isPositive)
        .map(Credits::toString);
  }

  private static List<String> values(Parameter parameter) {
    List<Option> options = List.of();
    if (parameter instanceof ChoiceParameter choice) {
      options = choice.options();
    } else if (parameter instanceof FrameParameter frame) {
      options = frame.options();
    }
    return options.stream().map(Option::value).toList();
  }
}
