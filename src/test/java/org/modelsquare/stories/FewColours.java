package org.modelsquare.stories;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Writes a picture with the eight colours that it has most of: a seventh of the bytes. */
final class FewColours {

  private static final int COLOURS = 8;
  private static final byte DEPTH = 4;
  private static final byte INDEXED = 3;
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  private FewColours() {}

  static byte[] png(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    List<Integer> palette = palette(image);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeLong(SIGNATURE);
    chunk(data, "IHDR", header(image));
    chunk(data, "PLTE", colours(palette));
    chunk(data, "IDAT", pixels(image, palette));
    chunk(data, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static List<Integer> palette(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COLOURS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static byte[] header(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(image.getWidth());
    data.writeInt(image.getHeight());
    data.write(new byte[] {DEPTH, INDEXED, 0, 0, 0});
    return out.toByteArray();
  }

  private static byte[] colours(List<Integer> palette) {
    byte[] bytes = new byte[palette.size() * 3];
    for (int i = 0; i < palette.size(); i++) {
      int colour = palette.get(i);
      bytes[3 * i] = (byte) (colour >> 16);
      bytes[3 * i + 1] = (byte) (colour >> 8);
      bytes[3 * i + 2] = (byte) colour;
    }
    return bytes;
  }

  private static byte[] pixels(BufferedImage image, List<Integer> palette) throws IOException {
    Map<Integer, Integer> nearest = new HashMap<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
      for (int y = 0; y < image.getHeight(); y++) {
        deflated.write(0);
        for (int x = 0; x < image.getWidth(); x += 2) {
          int left = index(image.getRGB(x, y), palette, nearest);
          int right = index(image.getRGB(x + 1, y), palette, nearest);
          deflated.write((left << DEPTH) | right);
        }
      }
    }
    deflater.end();
    return out.toByteArray();
  }

  private static int index(int rgb, List<Integer> palette, Map<Integer, Integer> nearest) {
    return nearest.computeIfAbsent(
        rgb & 0xFFFFFF,
        colour -> {
          int best = 0;
          for (int i = 1; i < palette.size(); i++) {
            if (distance(colour, palette.get(i)) < distance(colour, palette.get(best))) {
              best = i;
            }
          }
          return best;
        });
  }

  private static int distance(int a, int b) {
    int red = (a >> 16) - (b >> 16);
    int green = ((a >> 8) & 0xFF) - ((b >> 8) & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) crc.getValue());
  }
}
