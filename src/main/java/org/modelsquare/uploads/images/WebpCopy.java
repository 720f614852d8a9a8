package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Copies a WebP file (RFC 9649): canvas, colour profile, picture or frames, and the orientation.
 * Everything else is left out, the flags say so, and what follows the end is cut off.
 */
final class WebpCopy {

  private static final int HEADER = 8;
  private static final int CANVAS_SIZE = 10;
  private static final int FRAME_SIZE = 16;
  private static final int EXIF_FLAG = 0x08;
  private static final int ANIMATION_FLAG = 0x02;

  /** Colour profile, transparency, animation. */
  private static final int KEPT_FLAGS = 0x20 | 0x10 | ANIMATION_FLAG;

  private static final long LARGEST_RIFF = 1L << 31;

  private final ByteSource in;
  private final ImageSink out;
  private final ImageLimits limits;
  private final WebpPicture picture;
  private @Nullable ByteBuffer canvas;
  private long canvasAt;
  private @Nullable ImageFacts facts;
  private long pixels;
  private int orientation = Orientation.UPRIGHT;

  WebpCopy(ByteSource in, ImageSink out, ImageLimits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
    this.picture = new WebpPicture(in, out);
  }

  ImageFacts run() throws IOException {
    in.skip(4);
    long left = in.u32Little() - 4;
    in.skip(4);
    if (left < HEADER || left > LARGEST_RIFF) {
      throw broken("a file of %d bytes".formatted(left));
    }
    out.text("RIFF\0\0\0\0WEBP");
    while (left >= HEADER) {
      left -= chunk(left);
    }
    ImageFacts found = facts;
    if (found == null || (isAnimated() && pixels == 0)) {
      throw broken("no picture before the end");
    }
    finish();
    return found;
  }

  /** Copies or leaves out one chunk; how many bytes it took. */
  private long chunk(long left) throws IOException {
    String type = in.type();
    long size = in.u32Little();
    long whole = HEADER + size + size % 2;
    if (HEADER + size > left) {
      throw broken("a chunk of %d bytes".formatted(size));
    }
    switch (type) {
      case "VP8X" -> canvas(size);
      case "VP8 ", "VP8L" -> still(type, size);
      case "ANMF" -> frame(size);
      case "ICCP", "ANIM", "ALPH" -> extended(type, size);
      case "EXIF" -> exif(size);
      default -> in.skip(size + size % 2);
    }
    return whole;
  }

  private void canvas(long size) throws IOException {
    if (facts != null || canvas != null || size < CANVAS_SIZE) {
      throw broken("a canvas out of place");
    }
    ByteBuffer head = in.little(CANVAS_SIZE);
    in.skip(size - CANVAS_SIZE + size % 2);
    int width = 1 + (head.getInt(4) & 0xFFFFFF);
    int height = 1 + (head.getInt(6) >>> 8);
    limits.check(width, height);
    head.putInt(0, head.get(0) & KEPT_FLAGS);
    canvas = head;
    canvasAt = out.position() + HEADER;
    out.text("VP8X");
    out.u32Little(CANVAS_SIZE);
    out.bytes(head.array());
    facts = new ImageFacts(ImageFormat.WEBP, width, height);
  }

  private void still(String type, long size) throws IOException {
    if (isAnimated() || pixels > 0) {
      throw broken("a second picture");
    }
    WebpPicture.Size found = picture.copy(type, size);
    limits.check(found.width(), found.height());
    pixels = limits.checkFrame(found.width(), found.height(), pixels);
    ImageFacts still = new ImageFacts(ImageFormat.WEBP, found.width(), found.height());
    if (facts != null && !facts.equals(still)) {
      throw broken("a picture that is not as large as its canvas");
    }
    facts = still;
  }

  private void extended(String type, long size) throws IOException {
    if (canvas == null || (pixels > 0 && !isAnimated())) {
      throw broken("%s out of place".formatted(type));
    }
    picture.chunk(type, size);
  }

  private void frame(long size) throws IOException {
    if (!isAnimated() || size < FRAME_SIZE) {
      throw broken("a frame out of place");
    }
    ByteBuffer head = in.little(FRAME_SIZE);
    int width = 1 + (head.getInt(6) & 0xFFFFFF);
    int height = 1 + (head.getInt(8) >>> 8);
    pixels = limits.checkFrame(width, height, pixels);
    long at = out.position();
    out.text("ANMF\0\0\0\0");
    out.bytes(head.array());
    picture.frame(size - FRAME_SIZE, new WebpPicture.Size(width, height));
    in.skip(size % 2);
    out.patch(at + 4, out.position() - at - HEADER);
  }

  private void exif(long size) throws IOException {
    byte[] tiff = in.bytes((int) Math.min(size, Orientation.READ));
    in.skip(size + size % 2 - tiff.length);
    boolean prefixed = tiff.length > 6 && tiff[0] == 'E' && tiff[1] == 'x';
    orientation = Orientation.of(tiff, prefixed ? 6 : 0);
  }

  private void finish() throws IOException {
    ByteBuffer head = canvas;
    if (orientation != Orientation.UPRIGHT && head != null) {
      byte[] tiff = Orientation.tiff(orientation);
      out.text("EXIF");
      out.u32Little(tiff.length);
      out.bytes(tiff);
      out.patch(canvasAt, (byte) (head.get(0) | EXIF_FLAG));
    }
    out.patch(4, out.position() - HEADER);
  }

  private boolean isAnimated() {
    return canvas != null && (canvas.get(0) & ANIMATION_FLAG) != 0;
  }

  private static ImageRejected broken(String message) {
    return WebpPicture.broken(message);
  }
}
