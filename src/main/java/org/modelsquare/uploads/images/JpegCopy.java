package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/**
 * Copies a JPEG file (ITU-T T.81, annex B): tables, frame and scans, and of the application
 * segments the JFIF header without its thumbnail, the colour profile, Adobe's colour transform and
 * the orientation. What follows the end of the image is cut off.
 */
final class JpegCopy {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;
  private static final int DHT = 0xC4;
  private static final int PROGRESSIVE = 0xC2;
  private static final int LAST_FRAME = 0xCF;
  private static final int FIRST_APP = 0xE0;
  private static final int EXIF_APP = 0xE1;
  private static final int ICC_APP = 0xE2;
  private static final int ADOBE_APP = 0xEE;
  private static final int COMMENT = 0xFE;
  private static final int RESTART_0 = 0xD0;
  private static final int RESTART_7 = 0xD7;
  private static final int HEAD = 14;
  private static final int ADOBE_SIZE = 12;
  private static final int JFIF_KEPT = 12;

  /** Progressive files have about ten; each costs a reader a pass over the whole picture. */
  private static final int MOST_SCANS = 100;

  private final ByteSource in;
  private final ImageSink out;
  private final ImageLimits limits;
  private @Nullable ImageFacts frame;
  private int scans;
  private boolean oriented;

  JpegCopy(ByteSource in, ImageSink out, ImageLimits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  ImageFacts run() throws IOException {
    in.skip(2);
    marker(SOI);
    int marker = nextMarker();
    while (marker != EOI) {
      marker = marker == SOS ? scan() : segment(marker);
    }
    marker(EOI);
    if (frame == null || scans == 0) {
      throw broken("no picture before the end");
    }
    return frame;
  }

  private int segment(int marker) throws IOException {
    int size = in.u16() - 2;
    if (size < 0) {
      throw broken("a segment of %d bytes".formatted(size + 2));
    }
    if (marker == DQT || marker == DHT || marker == DRI) {
      header(marker, size);
      in.copy(size, out);
    } else if (marker >= FIRST_APP && marker < FIRST_APP + 16) {
      application(marker, size);
    } else if (marker >= 0xC0 && marker <= LAST_FRAME) {
      frame(marker, size);
    } else if (marker == COMMENT) {
      in.skip(size);
    } else {
      throw broken("marker %02x".formatted(marker));
    }
    return nextMarker();
  }

  private void frame(int marker, int size) throws IOException {
    if (marker > PROGRESSIVE) {
      throw new ImageRejected(Reason.UNKNOWN_FORMAT, "JPEG process %02x".formatted(marker));
    }
    if (frame != null || size < 6) {
      throw broken("a frame header out of place");
    }
    byte[] head = in.bytes(6);
    int height = (head[1] & 0xFF) << 8 | head[2] & 0xFF;
    int width = (head[3] & 0xFF) << 8 | head[4] & 0xFF;
    int components = head[5];
    limits.check(width, height);
    if (components < 1 || components > 4 || size != 6 + 3 * components) {
      throw broken(components + " components");
    }
    frame = new ImageFacts(ImageFormat.JPEG, width, height);
    header(marker, size);
    out.bytes(head);
    in.copy(size - 6L, out);
  }

  /** Copies a scan up to the marker that follows it. */
  private int scan() throws IOException {
    int size = in.u16() - 2;
    if (frame == null || size < 6 || ++scans > MOST_SCANS) {
      throw broken("a scan out of place");
    }
    header(SOS, size);
    in.copy(size, out);
    while (true) {
      int read = in.u8();
      if (read == 0xFF) {
        int marker = afterFill();
        if (marker != 0 && (marker < RESTART_0 || marker > RESTART_7)) {
          return marker;
        }
        out.u8(0xFF);
        out.u8(marker);
      } else {
        out.u8(read);
      }
    }
  }

  private void application(int marker, int size) throws IOException {
    byte[] head = in.bytes(Math.min(size, HEAD));
    int rest = size - head.length;
    if (marker == FIRST_APP && starts(head, "JFIF\0") && head.length == HEAD) {
      header(marker, HEAD);
      out.bytes(head, 0, JFIF_KEPT);
      out.u16(0);
    } else if (marker == ICC_APP && starts(head, "ICC_PROFILE\0")) {
      header(marker, size);
      out.bytes(head);
      in.copy(rest, out);
      return;
    } else if (marker == ADOBE_APP && starts(head, "Adobe") && head.length >= ADOBE_SIZE) {
      header(marker, ADOBE_SIZE);
      out.bytes(head, 0, ADOBE_SIZE);
    } else if (marker == EXIF_APP && starts(head, "Exif\0\0") && !oriented) {
      exif(head, in.bytes(rest));
      return;
    }
    in.skip(rest);
  }

  private void exif(byte[] head, byte[] rest) throws IOException {
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    int orientation = Orientation.of(all, 6);
    oriented = true;
    if (orientation != Orientation.UPRIGHT) {
      byte[] tiff = Orientation.tiff(orientation);
      header(EXIF_APP, 6 + tiff.length);
      out.text("Exif\0\0");
      out.bytes(tiff);
    }
  }

  private int nextMarker() throws IOException {
    int read = in.u8();
    if (read != 0xFF) {
      throw broken("%02x where a marker belongs".formatted(read));
    }
    return afterFill();
  }

  private int afterFill() throws IOException {
    int marker = in.u8();
    while (marker == 0xFF) {
      marker = in.u8();
    }
    return marker;
  }

  private void header(int marker, int size) throws IOException {
    marker(marker);
    out.u16(size + 2);
  }

  private void marker(int marker) throws IOException {
    out.u8(0xFF);
    out.u8(marker);
  }

  private static boolean starts(byte[] bytes, String text) {
    byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static ImageRejected broken(String message) {
    return new ImageRejected(Reason.BROKEN, "JPEG: " + message);
  }
}
