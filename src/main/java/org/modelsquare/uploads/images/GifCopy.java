package org.modelsquare.uploads.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/**
 * Copies a GIF file (GIF89a specification): screen, colours, pictures with their timing, and how
 * often an animation repeats. Comments, texts and other applications' data are left out, and so is
 * what follows the end.
 */
final class GifCopy {

  private static final int SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2C;
  private static final int END = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int TEXT = 0x01;
  private static final int TABLE = 0x80;

  private final ByteSource in;
  private final ImageSink out;
  private final ImageLimits limits;
  private byte[] control = {};
  private long pixels;
  private boolean looped;

  GifCopy(ByteSource in, ImageSink out, ImageLimits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  ImageFacts run() throws IOException {
    byte[] screen = in.bytes(SCREEN);
    int width = number(screen, 6);
    int height = number(screen, 8);
    limits.check(width, height);
    out.bytes(screen);
    table(screen[10]);
    for (int block = in.u8(); block != END; block = in.u8()) {
      block(block);
    }
    if (pixels == 0) {
      throw broken("no picture before the end");
    }
    out.u8(END);
    return new ImageFacts(ImageFormat.GIF, width, height);
  }

  private void block(int block) throws IOException {
    switch (block) {
      case PICTURE -> picture();
      case EXTENSION -> extension();
      // Some writers leave one too many of the zeros that end a block.
      case 0 -> {}
      default -> throw broken("a block %02x".formatted(block));
    }
  }

  private void picture() throws IOException {
    byte[] place = in.bytes(9);
    pixels = limits.checkFrame(number(place, 4), number(place, 6), pixels);
    out.bytes(control);
    control = new byte[0];
    out.u8(PICTURE);
    out.bytes(place);
    table(place[8]);
    int codeSize = in.u8();
    if (codeSize < 1 || codeSize > 11) {
      throw broken("codes of %d bits".formatted(codeSize));
    }
    out.u8(codeSize);
    for (int size = in.u8(); size != 0; size = in.u8()) {
      out.u8(size);
      in.copy(size, out);
    }
    out.u8(0);
  }

  private void extension() throws IOException {
    int label = in.u8();
    switch (label) {
      case CONTROL -> control();
      case APPLICATION -> application();
      default -> {
        skipBlocks();
        if (label == TEXT) {
          control = new byte[0];
        }
      }
    }
  }

  private void control() throws IOException {
    byte[] timing = in.bytes(6);
    if (timing[0] != 4 || timing[5] != 0) {
      throw broken("a control block of %d bytes".formatted(timing[0]));
    }
    control = new byte[8];
    control[0] = EXTENSION;
    control[1] = (byte) CONTROL;
    System.arraycopy(timing, 0, control, 2, timing.length);
  }

  private void application() throws IOException {
    byte[] name = in.bytes(in.u8());
    String text = new String(name, StandardCharsets.ISO_8859_1);
    boolean loop = text.equals("NETSCAPE2.0") || text.equals("ANIMEXTS1.0");
    for (int size = in.u8(); size != 0; size = in.u8()) {
      byte[] content = in.bytes(size);
      if (loop && !looped && size == 3 && content[0] == 1) {
        looped = true;
        loop(content);
      }
    }
  }

  private void loop(byte[] content) throws IOException {
    out.u8(EXTENSION);
    out.u8(APPLICATION);
    out.u8(11);
    out.text("NETSCAPE2.0");
    out.u8(content.length);
    out.bytes(content);
    out.u8(0);
  }

  private void table(byte flags) throws IOException {
    if ((flags & TABLE) != 0) {
      in.copy(3L << ((flags & 7) + 1), out);
    }
  }

  private void skipBlocks() throws IOException {
    for (int size = in.u8(); size != 0; size = in.u8()) {
      in.skip(size);
    }
  }

  private static int number(byte[] bytes, int from) {
    return bytes[from] & 0xFF | (bytes[from + 1] & 0xFF) << 8;
  }

  private static ImageRejected broken(String message) {
    return new ImageRejected(Reason.BROKEN, "GIF: " + message);
  }
}
