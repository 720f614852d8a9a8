package org.modelsquare.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.modelsquare.media.MediaRejected.Reason;

/**
 * Looks at the outer boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2): enough to
 * tell a whole MP4 or QuickTime file from an error page or half a download.
 */
final class IsoMedia {

  private static final int SMALL_HEADER = 8;
  private static final int LARGE_HEADER = 16;
  private static final long TO_THE_END = 0;
  private static final long LARGE_SIZE_FOLLOWS = 1;

  private IsoMedia() {}

  /** The content type of a complete file; anything else is refused. */
  static String contentType(FileChannel file) throws IOException {
    long end = file.size();
    ByteBuffer header = read(file, 0, end);
    if (!"ftyp".equals(type(header))) {
      throw new MediaRejected(Reason.NOT_A_VIDEO, "no ftyp box at the start");
    }
    String brand = type(read(file, 4, end));
    boolean indexed = false;
    long at = 0;
    while (at < end) {
      header = read(file, at, end);
      indexed |= "moov".equals(type(header));
      at = next(at, header, end);
    }
    if (!indexed) {
      throw new MediaRejected(Reason.TRUNCATED, "no moov box");
    }
    return "qt  ".equals(brand) ? "video/quicktime" : "video/mp4";
  }

  private static long next(long at, ByteBuffer header, long end) throws IOException {
    long size = Integer.toUnsignedLong(header.getInt(0));
    if (size == TO_THE_END) {
      return end;
    }
    int smallest = SMALL_HEADER;
    if (size == LARGE_SIZE_FOLLOWS && header.limit() == LARGE_HEADER) {
      size = header.getLong(SMALL_HEADER);
      smallest = LARGE_HEADER;
    }
    if (size < smallest || size > end - at) {
      throw new MediaRejected(Reason.TRUNCATED, "a box of %d bytes at %d".formatted(size, at));
    }
    return at + size;
  }

  private static ByteBuffer read(FileChannel file, long at, long end) throws IOException {
    ByteBuffer header = ByteBuffer.allocate((int) Math.min(LARGE_HEADER, end - at));
    while (header.hasRemaining() && file.read(header, at + header.position()) > 0) {
      // A channel may give less than was asked for.
    }
    header.flip();
    if (header.limit() < SMALL_HEADER) {
      throw new MediaRejected(Reason.TRUNCATED, "half a box header at " + at);
    }
    return header;
  }

  private static String type(ByteBuffer header) {
    return new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
  }
}
