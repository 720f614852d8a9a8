package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/**
 * Copies a PNG file (W3C PNG, third edition): the chunks that make the picture and its colours, and
 * the orientation. Texts, times, other frames and whatever is unknown are left out, and so is what
 * follows the end. The sum of each chunk that is kept must be right.
 */
final class PngCopy {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int HEADER_SIZE = 13;
  private static final long LONGEST = Integer.MAX_VALUE;
  private static final String DATA = "IDAT";
  private static final String PALETTE = "PLTE";
  private static final String EXIF = "eXIf";
  private static final Set<String> COLOURS =
      Set.of(
          "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "cICP", "mDCV", "cLLI");
  private static final Map<Integer, Set<Integer>> DEPTHS =
      Map.of(
          0, Set.of(1, 2, 4, 8, 16),
          2, Set.of(8, 16),
          3, Set.of(1, 2, 4, 8),
          4, Set.of(8, 16),
          6, Set.of(8, 16));

  private final ByteSource in;
  private final ImageSink out;
  private final ImageLimits limits;
  private long dataBytes;
  private boolean dataEnded;
  private boolean palette;
  private boolean oriented;

  PngCopy(ByteSource in, ImageSink out, ImageLimits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  ImageFacts run() throws IOException {
    in.skip(SIGNATURE.length);
    out.bytes(SIGNATURE);
    ImageFacts facts = header();
    while (chunk()) {
      // One by one, to the end of the image.
    }
    if (dataBytes == 0) {
      throw broken("no picture before the end");
    }
    return facts;
  }

  private ImageFacts header() throws IOException {
    if (in.u32() != HEADER_SIZE || !in.type().equals("IHDR")) {
      throw broken("no header");
    }
    byte[] head = in.bytes(HEADER_SIZE);
    long width = number(head, 0);
    long height = number(head, 4);
    if (width > LONGEST || height > LONGEST) {
      throw broken("a picture of %d x %d".formatted(width, height));
    }
    limits.check((int) width, (int) height);
    boolean known = DEPTHS.getOrDefault((int) head[9], Set.of()).contains((int) head[8]);
    if (!known || head[10] != 0 || head[11] != 0 || head[12] < 0 || head[12] > 1) {
      throw broken("an unknown way to store pixels");
    }
    verify(sum("IHDR", head));
    write("IHDR", head);
    return new ImageFacts(ImageFormat.PNG, (int) width, (int) height);
  }

  /** Copies or leaves out one chunk; false after the last. */
  private boolean chunk() throws IOException {
    long size = in.u32();
    String type = in.type();
    if (size > LONGEST) {
      throw broken("a chunk of %d bytes".formatted(size));
    }
    dataEnded |= dataBytes > 0 && !type.equals(DATA);
    switch (type) {
      case DATA, PALETTE -> {
        place(type, size);
        copy(type, size);
      }
      case EXIF -> exif(size);
      case "IEND" -> {
        end(size);
        return false;
      }
      default -> other(type, size);
    }
    return true;
  }

  private void place(String type, long size) throws ImageRejected {
    if (type.equals(DATA)) {
      if (dataEnded) {
        throw broken("the picture in two places");
      }
      dataBytes += size;
    } else {
      if (palette || dataBytes > 0 || size == 0 || size > 768 || size % 3 != 0) {
        throw broken("a palette of %d bytes".formatted(size));
      }
      palette = true;
    }
  }

  private void end(long size) throws IOException {
    if (size != 0) {
      throw broken("an end of %d bytes".formatted(size));
    }
    copy("IEND", 0);
  }

  /** Chunks whose name begins in upper case cannot be left out; we know of none. */
  private void other(String type, long size) throws IOException {
    if (COLOURS.contains(type) && dataBytes == 0) {
      copy(type, size);
    } else if (type.matches("[a-z][a-zA-Z]{3}")) {
      in.skip(size + 4);
    } else {
      throw broken("an unknown chunk");
    }
  }

  private void exif(long size) throws IOException {
    int read = (int) Math.min(size, Orientation.READ);
    int orientation = Orientation.of(in.bytes(read), 0);
    in.skip(size - read + 4);
    if (orientation != Orientation.UPRIGHT && !oriented) {
      write(EXIF, Orientation.tiff(orientation));
    }
    oriented = true;
  }

  private void copy(String type, long size) throws IOException {
    out.u32(size);
    out.text(type);
    CRC32 sum = sum(type, new byte[0]);
    in.copy(size, out, sum);
    verify(sum);
    out.u32(sum.getValue());
  }

  private void verify(CRC32 sum) throws IOException {
    if (in.u32() != sum.getValue()) {
      throw broken("a chunk whose sum is wrong");
    }
  }

  private void write(String type, byte[] content) throws IOException {
    out.u32(content.length);
    out.text(type);
    out.bytes(content);
    out.u32(sum(type, content).getValue());
  }

  private static CRC32 sum(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
    sum.update(content);
    return sum;
  }

  private static long number(byte[] bytes, int from) {
    return java.nio.ByteBuffer.wrap(bytes).getInt(from) & 0xFFFFFFFFL;
  }

  private static ImageRejected broken(String message) {
    return new ImageRejected(Reason.BROKEN, "PNG: " + message);
  }
}
