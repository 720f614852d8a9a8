package org.modelsquare.media;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares the tag of a file with those in a request (RFC 9110, section 13.1). */
public final class EntityTags {

  private EntityTags() {}

  /** The tag of a file: its bytes never change, nor does their sum. */
  public static String of(String sha256) {
    return '"' + sha256 + '"';
  }

  /** True if the client has the file already; weak comparison. */
  public static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  /**
   * True if a range may be given: the client has the other part of the same file, or did not say.
   * Strong comparison; a date never fits, as we send none.
   */
  static boolean allowRange(String tag, @Nullable String ifRange) {
    return ifRange == null || ifRange.strip().equals(tag);
  }
}
