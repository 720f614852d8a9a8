package org.modelsquare.catalog.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.RequestDraft;

/**
 * A request that is put to several models.
 *
 * @param mode id of the mode
 * @param seconds the length of the clip
 * @param resolution the class of the picture
 * @param ratio width to height
 */
public record CommonRequest(String mode, long seconds, String resolution, String ratio) {

  static final List<String> RESOLUTIONS = List.of("480p", "720p", "1080p", "4k");
  static final List<String> RATIOS = List.of("16:9", "9:16", "1:1");

  private static final long LONGEST = 60;
  private static final String DURATION = "duration";
  private static final String RESOLUTION = "resolution";

  /** What is asked for where nothing is, or nothing that makes sense. */
  static CommonRequest of(String mode, String seconds, String resolution, String ratio) {
    return new CommonRequest(
        mode.isBlank() ? "text_to_video" : mode,
        seconds.matches("\\d{1,2}") ? Math.min(LONGEST, Math.max(1, Long.parseLong(seconds))) : 5,
        RESOLUTIONS.contains(resolution) ? resolution : "720p",
        RATIOS.contains(ratio) ? ratio : "16:9");
  }

  /** The request as that model takes it, as near as it can; empty if it lacks the mode. */
  Optional<RequestDraft> at(VideoModel model) {
    boolean known = model.parameters().modes().stream().map(Mode::id).anyMatch(mode::equals);
    return known
        ? Optional.of(model.parameters().fromForm(mode, name -> value(model, name)))
        : Optional.empty();
  }

  /** True if nothing had to be changed for that model. */
  boolean isExact(VideoModel model, RequestDraft draft) {
    return draft.seconds() == seconds
        && same(draft, RESOLUTION, resolution)
        && same(draft, model.ratioParameter(), ratio);
  }

  private static boolean same(RequestDraft draft, String name, String wanted) {
    JsonNode value = draft.parameters().get(name);
    return value == null || value.asText().equalsIgnoreCase(wanted);
  }

  private List<String> value(VideoModel model, String name) {
    Optional<Parameter> found = model.parameters().find(name);
    if (found.isEmpty()) {
      return List.of();
    }
    Parameter parameter = found.get();
    Optional<String> value = Optional.empty();
    if (name.equals(DURATION)) {
      value = length(parameter);
    } else if (name.equals(RESOLUTION)) {
      value = option(parameter, resolution);
    } else if (name.equals(model.ratioParameter())) {
      value = option(parameter, ratio);
    }
    return List.of(value.orElse(parameter.info().defaultText()));
  }

  /** The length itself, else the next longer one, else the longest. */
  private Optional<String> length(Parameter parameter) {
    if (parameter instanceof IntegerParameter range) {
      long fitted = Math.max(range.minimum(), Math.min(range.maximum(), seconds));
      return Optional.of(String.valueOf(fitted));
    }
    List<Long> lengths =
        options(parameter).stream()
            .map(Option::value)
            .filter(each -> each.matches("\\d+"))
            .map(Long::valueOf)
            .sorted()
            .toList();
    return lengths.stream()
        .filter(each -> each >= seconds)
        .findFirst()
        .or(() -> lengths.stream().max(Comparator.naturalOrder()))
        .map(String::valueOf);
  }

  private static Optional<String> option(Parameter parameter, String wanted) {
    return options(parameter).stream()
        .map(Option::value)
        .filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  private static List<Option> options(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options();
    }
    return parameter instanceof FrameParameter frame ? frame.options() : List.of();
  }
}
