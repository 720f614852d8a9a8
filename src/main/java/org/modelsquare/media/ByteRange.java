package org.modelsquare.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes a {@code Range} header asks for (RFC 9110, section 14). */
sealed interface ByteRange {

  /** The whole file: nothing was asked, or nothing that is understood, or several ranges. */
  record Whole() implements ByteRange {}

  /** From the first to the last byte, both included. */
  record Part(long first, long last) implements ByteRange {

    long count() {
      return last - first + 1;
    }
  }

  /** Only bytes that the file does not have. */
  record Beyond() implements ByteRange {}

  /** Reads a header for a file of that many bytes. */
  static ByteRange of(@Nullable String header, long size) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bytes=")) {
      return new Whole();
    }
    List<String> specs =
        Arrays.stream(header.substring("bytes=".length()).split(",", -1))
            .map(String::strip)
            .filter(spec -> !spec.isEmpty())
            .toList();
    return specs.size() == 1 ? one(specs.get(0), size) : new Whole();
  }

  private static ByteRange one(String spec, long size) {
    Matcher matcher = Spec.FORM.matcher(spec);
    if (!matcher.matches()) {
      return new Whole();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(Spec.number(last), size);
    }
    return span(Spec.number(first), last.isEmpty() ? Long.MAX_VALUE : Spec.number(last), size);
  }

  private static ByteRange suffix(long count, long size) {
    return count == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - count), size - 1);
  }

  private static ByteRange span(long first, long last, long size) {
    if (last < first) {
      return new Whole();
    }
    return first >= size ? new Beyond() : new Part(first, Math.min(last, size - 1));
  }

  /** How one range is written. */
  final class Spec {

    private static final Pattern FORM = Pattern.compile("([0-9]*)-([0-9]*)");
    private static final int SAFE_DIGITS = 18;

    private Spec() {}

    private static long number(String digits) {
      String significant = digits.replaceFirst("^0+(?=.)", "");
      return significant.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
    }
  }
}
