package org.modelsquare.uploads.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Image files of the tests, and what becomes of them. */
public final class Pictures {

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          "gps.jpg",
          "progressive.jpg",
          "cmyk.jpg",
          "texts.png",
          "interlaced.png",
          "animated.png",
          "simple.webp",
          "lossless.webp",
          "exif.webp",
          "animated.webp",
          "still.gif",
          "animated.gif");

  static final ImageLimits LIMITS = new ImageLimits(40_000_000, 16_384);

  private Pictures() {}

  /** The bytes of a file. */
  public static byte[] bytes(String name) {
    try (InputStream in = Pictures.class.getResourceAsStream("/uploads/" + name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Copied copy(byte[] file) throws IOException {
    return copy(new ByteArrayInputStream(file));
  }

  static Copied copy(InputStream file) throws IOException {
    Path target = Files.createTempFile("copy", ".image");
    try (FileChannel to =
        FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ImageFacts facts = ImageCopy.run(file, to, LIMITS);
      return new Copied(facts, Files.readAllBytes(target));
    } finally {
      Files.delete(target);
    }
  }

  record Copied(ImageFacts facts, byte[] bytes) {}
}
