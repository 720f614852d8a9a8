package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/** Copies the chunks of a WebP file that hold a picture. */
final class WebpPicture {

  private static final int LOSSY_HEAD = 10;
  private static final int LOSSLESS_HEAD = 5;
  private static final int LOSSLESS_MARK = 0x2F;
  private static final int START_CODE = 0x2A019D;
  private static final int SIDE = 0x3FFF;
  private static final int HEADER = 8;

  private final ByteSource in;
  private final ImageSink out;

  WebpPicture(ByteSource in, ImageSink out) {
    this.in = in;
    this.out = out;
  }

  /** Copies a picture, {@code VP8} or {@code VP8L}; its size. */
  Size copy(String type, long size) throws IOException {
    boolean lossy = type.equals("VP8 ");
    int head = lossy ? LOSSY_HEAD : LOSSLESS_HEAD;
    if (size < head) {
      throw broken("a picture of %d bytes".formatted(size));
    }
    ByteBuffer bytes = ByteBuffer.wrap(in.bytes(head)).order(ByteOrder.LITTLE_ENDIAN);
    Size found = lossy ? lossy(bytes) : lossless(bytes);
    start(type, size);
    out.bytes(bytes.array());
    in.copy(size - head, out);
    pad(size);
    return found;
  }

  /** Copies a chunk as it is. */
  void chunk(String type, long size) throws IOException {
    start(type, size);
    in.copy(size, out);
    pad(size);
  }

  /** Copies what makes the picture of a frame. */
  void frame(long size, Size expected) throws IOException {
    boolean found = false;
    long left = size;
    while (left >= HEADER) {
      String type = in.type();
      long inner = in.u32Little();
      long whole = HEADER + inner + inner % 2;
      if (whole > left) {
        throw broken("a chunk of %d bytes in a frame".formatted(inner));
      }
      if (type.equals("ALPH") && !found) {
        chunk(type, inner);
      } else if (type.equals("VP8 ") || type.equals("VP8L")) {
        if (found || !copy(type, inner).equals(expected)) {
          throw broken("a picture that is not as large as its frame");
        }
        found = true;
      } else {
        in.skip(inner + inner % 2);
      }
      left -= whole;
    }
    in.skip(left);
    if (!found) {
      throw broken("a frame without a picture");
    }
  }

  private static Size lossy(ByteBuffer head) throws ImageRejected {
    boolean keyFrame = (head.get(0) & 1) == 0;
    if (!keyFrame || head.getInt(2) >>> 8 != START_CODE) {
      throw broken("no key frame");
    }
    return new Size(head.getShort(6) & SIDE, head.getShort(8) & SIDE);
  }

  private static Size lossless(ByteBuffer head) throws ImageRejected {
    int bits = head.getInt(1);
    if (head.get(0) != LOSSLESS_MARK || bits >>> 29 != 0) {
      throw broken("no lossless picture");
    }
    return new Size(1 + (bits & SIDE), 1 + (bits >>> 14 & SIDE));
  }

  private void start(String type, long size) throws IOException {
    out.text(type);
    out.u32Little(size);
  }

  /** The filling byte is written by us: whatever stood there does not belong to the picture. */
  private void pad(long size) throws IOException {
    if (size % 2 != 0) {
      in.skip(1);
      out.u8(0);
    }
  }

  static ImageRejected broken(String message) {
    return new ImageRejected(Reason.BROKEN, "WebP: " + message);
  }

  record Size(int width, int height) {}
}
