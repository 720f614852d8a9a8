package org.modelsquare.uploads.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/** Files that want to do harm, or were broken on the way. */
class HostileImageTest {

  private static final List<String> ALL = Pictures.ALL;
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @FieldSource("ALL")
  void everyTruncationIsRefused(String name) {
    byte[] file = Pictures.bytes(name);
    int step = Math.max(1, file.length / 400);
    for (int size = 0; size < file.length; size += size < 200 ? 1 : step) {
      byte[] cut = Arrays.copyOf(file, size);
      ImageRejected refused =
          assertThrows(ImageRejected.class, () -> Pictures.copy(cut), name + " " + size);
      assertEquals(size < 12 ? refused.reason() : Reason.BROKEN, refused.reason(), name + size);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "BM6\0\0\0\0\0\0\0",
        "II*\0\10\0\0\0",
        "\0\0\0\30ftypheic",
        "%PDF-1.7",
        "PK\3\4",
        "RIFF\4\0\0\0WAVEfmt ",
        "GIF88a",
        "\u0089PNG",
        "{\"data\": 1}"
      })
  void whatIsNoImageIsUnknown(String content) {
    assertEquals(Reason.UNKNOWN_FORMAT, refusal(latin(content)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIF89a/*<svg/onload=alert(1)>*/=1;alert(document.domain)//;;;;;;;;;;;;",
        "\u00FF\u00D8\u00FF\u00E0\0\4//\u00FF/*<script>alert(1)</script>",
        "\u0089PNG\r\n\u001A\n<html><script>alert(1)</script></html>aaaaaaaaaaaaaaaaaaaaaaaaa",
        "RIFF\377\377\0\0WEBP<html><script>alert(1)</script></html>"
      })
  void whatOnlyBeginsLikeOneIsRefused(String content) {
    boolean huge = content.startsWith("GIF");
    assertEquals(huge ? Reason.TOO_MANY_PIXELS : Reason.BROKEN, refusal(latin(content)));
  }

  @Test
  void bombsAreRefusedByTheirHeader() {
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(changed("gps.jpg", frame("gps.jpg") + 5, -1, 4)));
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(changed("animated.webp", 24, -1, 6)));
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(changed("still.gif", 6, -1, 4)));
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(changed("texts.png", 17, 16, 1)));
    assertEquals(Reason.BROKEN, refusal(changed("texts.png", 16, -1, 8)), "no 4 billion either");
    assertEquals(Reason.BROKEN, refusal(changed("still.gif", 6, 0, 4)), "nor none");
  }

  @Test
  void anAnimationMayNotGrowWithoutEnd() throws IOException {
    byte[] frame = new byte[18];
    ByteBuffer.wrap(frame)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x2C)
        .putInt(0)
        .putShort((short) 6000)
        .putShort((short) 6000)
        .put((byte) 0)
        .put((byte) 8)
        .put((byte) 1)
        .put((byte) 0)
        .put((byte) 0);
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.write(Arrays.copyOf(Pictures.bytes("still.gif"), 10));
    gif.write(new byte[3]);
    for (int i = 0; i < 12; i++) {
      gif.write(frame, 0, 14);
    }
    gif.write(0x3B);
    assertEquals(Reason.TOO_MANY_PIXELS, refusal(gif.toByteArray()));
  }

  @Test
  void anImpossibleLengthEndsWithTheFile() {
    assertEquals(Reason.BROKEN, refusal(changed("texts.png", 33, 0x7F, 1)));
    assertEquals(Reason.BROKEN, refusal(changed("texts.png", 33, -1, 4)));
    assertEquals(Reason.BROKEN, refusal(changed("gps.jpg", 4, 0, 2)));
    assertEquals(Reason.BROKEN, refusal(changed("gps.jpg", 4, -1, 2)));
    assertEquals(Reason.BROKEN, refusal(changed("simple.webp", 16, -1, 4)));
    assertEquals(Reason.BROKEN, refusal(changed("simple.webp", 4, -1, 4)));
    assertEquals(Reason.BROKEN, refusal(changed("simple.webp", 4, 0, 4)));
  }

  @Test
  void aWrongSumIsBroken() {
    byte[] file = Pictures.bytes("texts.png");
    assertEquals(Reason.BROKEN, refusal(changed("texts.png", file.length - 30, file.length, 1)));
  }

  @Test
  void rareProcessesAreNotTaken() {
    assertEquals(Reason.UNKNOWN_FORMAT, refusal(changed("gps.jpg", frame("gps.jpg") + 1, 0xC3, 1)));
  }

  /** Thousands of broken files: whatever comes, the answer is a copy or a refusal. */
  @ParameterizedTest
  @FieldSource("ALL")
  void noInputIsAnErrorOfOurs(String name) throws IOException {
    byte[] file = Pictures.bytes(name);
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 400; round++) {
      byte[] broken = file.clone();
      for (int i = 0; i <= round % 8; i++) {
        int at = random.nextInt(round % 2 == 0 ? Math.min(400, broken.length) : broken.length);
        broken[at] = (byte) (round % 3 == 0 ? random.nextInt(3) - 1 : random.nextInt());
      }
      try {
        byte[] copy = Pictures.copy(broken).bytes();
        assertTrue(copy.length <= broken.length + 64, name + round);
        assertEquals(copy.length, Pictures.copy(copy).bytes().length, name + round);
      } catch (ImageRejected refused) {
        assertTrue(refused.reason() != null);
      }
    }
  }

  /** Half a gigabyte in parts that must be passed over, from a stream that has no end. */
  @Test
  void memoryDoesNotGrowWithTheFile() throws IOException {
    byte[] png = Pictures.bytes("texts.png");
    byte[] start = Arrays.copyOf(png, 41);
    ByteBuffer.wrap(start).putInt(33, 512 * MEGABYTE).put(37, latin("teXt"));
    InputStream chunk = new Zeros(512L * MEGABYTE + 4);
    byte[] rest = Arrays.copyOfRange(png, 33, png.length);
    InputStream whole =
        new SequenceInputStream(
            new SequenceInputStream(new ByteArrayInputStream(start), chunk),
            new ByteArrayInputStream(rest));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(48, Pictures.copy(whole).facts().width());
    long used = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(used < MEGABYTE, used + " bytes");
  }

  private static Reason refusal(byte[] file) {
    return assertThrows(ImageRejected.class, () -> Pictures.copy(file)).reason();
  }

  private static int frame(String name) {
    return new String(Pictures.bytes(name), StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
  }

  private static byte[] changed(String name, int from, int value, int count) {
    byte[] file = Pictures.bytes(name);
    Arrays.fill(file, from, from + count, (byte) value);
    return file;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] chunk, int from, int count) {
      int read = (int) Math.min(count, left);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }
}
