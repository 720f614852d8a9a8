package org.modelsquare.web;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms that nobody could read from failures of ours. The framework throws exceptions of many
 * kinds for them, and has no name for it; what they share is where they are thrown.
 */
final class BrokenForm {

  private static final List<String> PARSER =
      List.of(
          "org.jboss.resteasy.reactive.server.core.multipart.",
          "org.jboss.resteasy.reactive.common.headers.HeaderUtil");

  private BrokenForm() {}

  /** True if the parser of multipart forms gave up because of what it read. */
  static boolean caused(Throwable failure) {
    return !isOfTheDisk(failure.getCause())
        && Arrays.stream(failure.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java."))
            .findFirst()
            .filter(name -> PARSER.stream().anyMatch(name::startsWith))
            .isPresent();
  }

  /** The parser writes files, and wraps what goes wrong with them. */
  private static boolean isOfTheDisk(@Nullable Throwable cause) {
    return cause instanceof IOException && !(cause instanceof UnsupportedEncodingException);
  }
}
