package org.modelsquare.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file, by RFC 9110 section 14.
 *
 * @param offset its first byte
 * @param length its number of bytes; 0 for a part that the file does not have
 */
record ByteRange(long offset, long length) {

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads a {@code Range} header.
   *
   * @return empty where the whole file is to be sent: no header, several ranges, or nonsense
   */
  static Optional<ByteRange> parse(@Nullable String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(range.group(2)), size);
      return Optional.of(new ByteRange(size - last, last));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (to < from && !range.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        from >= size
            ? new ByteRange(size, 0)
            : new ByteRange(from, Math.min(to, size - 1) - from + 1));
  }

  boolean isSatisfiable() {
    return length > 0;
  }

  /** The {@code Content-Range} of an answer. */
  String of(long size) {
    return isSatisfiable()
        ? "bytes " + offset + "-" + (offset + length - 1) + "/" + size
        : "bytes */" + size;
  }
}
