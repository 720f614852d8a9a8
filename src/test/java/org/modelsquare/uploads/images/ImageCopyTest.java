package org.modelsquare.uploads.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.uploads.images.Pictures.Copied;

/** Files as cameras and programs write them: the picture stays, what is told about it goes. */
class ImageCopyTest {

  private static final List<String> ALL = Pictures.ALL;

  @ParameterizedTest
  @CsvSource({
    "gps.jpg, JPEG, 96, 64",
    "progressive.jpg, JPEG, 96, 64",
    "cmyk.jpg, JPEG, 96, 64",
    "texts.png, PNG, 48, 32",
    "interlaced.png, PNG, 96, 64",
    "animated.png, PNG, 40, 30",
    "simple.webp, WEBP, 96, 64",
    "lossless.webp, WEBP, 48, 32",
    "exif.webp, WEBP, 96, 64",
    "animated.webp, WEBP, 40, 30",
    "still.gif, GIF, 96, 64",
    "animated.gif, GIF, 40, 30"
  })
  void isKnownByItsContent(String name, ImageFormat format, int width, int height)
      throws IOException {
    assertEquals(
        new ImageFacts(format, width, height), Pictures.copy(Pictures.bytes(name)).facts());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void saysNothingAboutItsMaker(String name) throws IOException {
    String copy = text(Pictures.copy(Pictures.bytes(name)).bytes());
    for (String told : List.of("SECRET", "Secret", "THUMB", "xmpmeta", "tIME", "GPS")) {
      assertFalse(copy.contains(told), name + " still tells " + told);
    }
  }

  @Test
  void theFilesDoTell() {
    for (String name : List.of("gps.jpg", "texts.png", "exif.webp", "animated.gif")) {
      assertTrue(text(Pictures.bytes(name)).contains("SECRET"), name);
    }
    assertTrue(text(Pictures.bytes("gps.jpg")).contains("SecretCam"));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aCopyOfACopyIsTheSame(String name) throws IOException {
    Copied once = Pictures.copy(Pictures.bytes(name));
    Copied twice = Pictures.copy(once.bytes());
    assertArrayEquals(once.bytes(), twice.bytes());
    assertEquals(once.facts(), twice.facts());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void whatFollowsTheEndIsCutOff(String name) throws IOException {
    byte[] file = Pictures.bytes(name);
    byte[] more = "<script>alert(document.domain)</script>PK\3\4".getBytes(StandardCharsets.UTF_8);
    byte[] polyglot = Arrays.copyOf(file, file.length + more.length);
    System.arraycopy(more, 0, polyglot, file.length, more.length);
    assertArrayEquals(Pictures.copy(file).bytes(), Pictures.copy(polyglot).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gps.jpg",
        "progressive.jpg",
        "texts.png",
        "interlaced.png",
        "animated.png",
        "still.gif",
        "animated.gif"
      })
  void thePictureIsTheSameToThePixel(String name) throws IOException {
    byte[] file = Pictures.bytes(name);
    List<BufferedImage> before = pictures(file);
    List<BufferedImage> after = pictures(Pictures.copy(file).bytes());
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(pixels(before.get(i)), pixels(after.get(i)));
    }
  }

  @ParameterizedTest
  @CsvSource({"gps.jpg, 6", "texts.png, 8", "exif.webp, 3"})
  void theOrientationStays(String name, int orientation) throws IOException {
    byte[] copy = Pictures.copy(Pictures.bytes(name)).bytes();
    int at = text(copy).indexOf("MM\0*");
    assertTrue(at > 0, "TIFF data of ours");
    assertEquals(orientation, Orientation.of(copy, at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressive.jpg", "cmyk.jpg", "simple.webp", "animated.webp"})
  void anUprightPictureNeedsNoWordAboutIt(String name) throws IOException {
    byte[] file = Pictures.bytes(name);
    if (name.startsWith("progressive")) {
      int at = text(file).indexOf("II*\0") + 8 + 2 + 12 + 8;
      assertEquals(6, file[at]);
      file[at] = 1;
    }
    assertFalse(text(Pictures.copy(file).bytes()).contains("MM\0*"));
  }

  @Test
  void coloursStay() throws IOException {
    assertTrue(text(Pictures.copy(Pictures.bytes("gps.jpg")).bytes()).contains("PROFILE KEPT"));
    assertTrue(text(Pictures.copy(Pictures.bytes("exif.webp")).bytes()).contains("PROFILE KEPT"));
    assertTrue(text(Pictures.copy(Pictures.bytes("cmyk.jpg")).bytes()).contains("Adobe"));
    assertTrue(text(Pictures.copy(Pictures.bytes("interlaced.png")).bytes()).contains("PLTE"));
  }

  @Test
  void animationsOfGifAndWebpStayThoseOfPngDoNot() throws IOException {
    assertTrue(text(Pictures.copy(Pictures.bytes("animated.gif")).bytes()).contains("NETSCAPE2.0"));
    assertTrue(text(Pictures.copy(Pictures.bytes("animated.webp")).bytes()).contains("ANMF"));
    assertFalse(text(Pictures.copy(Pictures.bytes("animated.png")).bytes()).contains("fdAT"));
  }

  @Test
  void sizesAndFlagsOfAWebpAreRight() throws IOException {
    byte[] copy = Pictures.copy(Pictures.bytes("exif.webp")).bytes();
    assertEquals(copy.length - 8, Integer.reverseBytes(java.nio.ByteBuffer.wrap(copy).getInt(4)));
    assertEquals(0x20 | 0x08, copy[20], "a profile and an orientation, no XMP");
    byte[] moving = Pictures.copy(Pictures.bytes("animated.webp")).bytes();
    assertEquals(0x02, moving[20] & 0x0E, "an animation and nothing else");
  }

  private static List<BufferedImage> pictures(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      List<BufferedImage> pictures = new ArrayList<>();
      for (int i = 0; i < reader.getNumImages(true); i++) {
        pictures.add(reader.read(i));
      }
      reader.dispose();
      return pictures;
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
