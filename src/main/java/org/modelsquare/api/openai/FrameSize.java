package org.modelsquare.api.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;

/**
 * A frame's width and height, which we call aspect ratio and resolution.
 *
 * @param ratio such as {@code 16:9}; null where the model chooses
 * @param resolution such as {@code 720p}; null where the model has one only
 */
record FrameSize(@Nullable String ratio, @Nullable String resolution) {

  private static final int USUAL_SHORT_SIDE = 720;
  private static final int FOUR_K = 2160;
  private static final int TWO_K = 1440;

  /** Every size that the model can make, by its name such as {@code 1280x720}. */
  static Map<String, FrameSize> of(VideoModel model) {
    Map<String, FrameSize> sizes = new LinkedHashMap<>();
    List<@Nullable String> ratios = values(model, model.ratioParameter());
    List<@Nullable String> resolutions = values(model, "resolution");
    for (String resolution : resolutions) {
      for (String ratio : ratios) {
        FrameSize size = new FrameSize(ratio, resolution);
        size.name().ifPresent(name -> sizes.putIfAbsent(name, size));
      }
    }
    return sizes;
  }

  /** Width and height, such as {@code 1280x720}; empty for a ratio that is no two numbers. */
  Optional<String> name() {
    if (ratio == null || !ratio.matches("\\d{1,3}:\\d{1,3}")) {
      return Optional.empty();
    }
    String[] sides = ratio.split(":", -1);
    long width = Long.parseLong(sides[0]);
    long height = Long.parseLong(sides[1]);
    int shorter = shortSide(resolution);
    return width >= height
        ? Optional.of(even(shorter * width, height) + "x" + shorter)
        : Optional.of(shorter + "x" + even(shorter * height, width));
  }

  private static long even(long product, long by) {
    return Math.round(product / (2.0 * by)) * 2;
  }

  private static int shortSide(@Nullable String resolution) {
    String name = resolution == null ? "" : resolution.toLowerCase(Locale.ROOT);
    if (name.matches("\\d{3,4}p")) {
      return Integer.parseInt(name.substring(0, name.length() - 1));
    }
    return switch (name) {
      case "4k" -> FOUR_K;
      case "2k" -> TWO_K;
      default -> USUAL_SHORT_SIDE;
    };
  }

  /** The values that can be chosen; a single null where the model has no such parameter. */
  private static List<@Nullable String> values(VideoModel model, String name) {
    List<Option> options = model.parameters().find(name).map(FrameSize::options).orElse(List.of());
    List<@Nullable String> values = new ArrayList<>();
    options.forEach(each -> values.add(each.value()));
    if (values.isEmpty()) {
      values.add(null);
    }
    return values;
  }

  private static List<Option> options(Parameter parameter) {
    if (parameter instanceof FrameParameter frame) {
      return frame.options();
    }
    return parameter instanceof ChoiceParameter choice ? choice.options() : List.of();
  }
}
