package org.modelsquare.web;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms that nobody could read from failures of ours. The framework throws exceptions of many
 * kinds for them, and has no name for it; what they share is where they are thrown.
 */
final class BrokenForm {

  private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

  private BrokenForm() {}

  /** True if the parser of multipart forms gave up because of what it read. */
  static boolean caused(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    boolean parsing = trace.length > 0 && trace[0].getClassName().startsWith(PARSER);
    return parsing && !isOfTheDisk(failure.getCause());
  }

  /** The parser writes files, and wraps what goes wrong with them. */
  private static boolean isOfTheDisk(@Nullable Throwable cause) {
    return cause instanceof IOException && !(cause instanceof UnsupportedEncodingException);
  }
}
