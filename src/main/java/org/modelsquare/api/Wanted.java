package org.modelsquare.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the two error formats a caller asks for. */
final class Wanted {

  static final String PROBLEM = "application/problem+json";

  private static final String QUALITY = "q";

  private Wanted() {}

  /** True if a problem is asked for by name and plain JSON is not preferred to it. */
  static boolean isProblem(@Nullable String accept) {
    if (accept == null || !accept.contains(PROBLEM)) {
      return false;
    }
    try {
      List<MediaType> types = Stream.of(accept.split(",")).map(MediaType::valueOf).toList();
      double problem = quality(types, PROBLEM);
      return problem > 0 && problem >= quality(types, MediaType.APPLICATION_JSON);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static double quality(List<MediaType> types, String wanted) {
    return types.stream()
        .filter(type -> (type.getType() + "/" + type.getSubtype()).equalsIgnoreCase(wanted))
        .mapToDouble(type -> Double.parseDouble(type.getParameters().getOrDefault(QUALITY, "1")))
        .max()
        .orElse(0);
  }
}
