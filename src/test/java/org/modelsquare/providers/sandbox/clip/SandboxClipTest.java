package org.modelsquare.providers.sandbox.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxClipTest {
  @Test
  void sameSpecGivesTheSameBytes() throws Exception {
    assertArrayEquals(
        digest(ClipSpec.of("480p", "16:9", 2, 7)), digest(ClipSpec.of("480p", "16:9", 2, 7)));
  }

  @Test
  void anotherSeedGivesAnotherClip() throws Exception {
    assertFalse(
        Arrays.equals(
            digest(ClipSpec.of("480p", "16:9", 1, 7)), digest(ClipSpec.of("480p", "16:9", 1, 8))));
  }

  @Test
  void theMovieHeaderComesBeforeThePictures() throws IOException {
    byte[] file = file(ClipSpec.of("480p", "1:1", 1, 3));
    assertEquals(List.of("ftyp", "moov", "mdat"), topLevel(file));
  }

  @Test
  void theLengthIsKnownBeforeWriting() throws IOException {
    SandboxClip clip = SandboxClip.render(ClipSpec.of("480p", "3:4", 1, 3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    clip.writeTo(out);
    assertEquals(clip.length(), out.size());
  }

  @ParameterizedTest
  @CsvSource({"480p, 16:9, 3", "480p, 9:16, 1", "720p, 1:1, 2", "480p, 21:9, 1", "720p, 4:3, 1"})
  void theHeaderTellsDurationAndSize(String resolution, String ratio, int seconds)
      throws IOException {
    ClipSpec spec = ClipSpec.of(resolution, ratio, seconds, 11);
    byte[] file = file(spec);
    ByteBuffer movie = content(file, "mvhd");
    assertEquals(seconds, movie.getInt(16) / (double) movie.getInt(12));
    ByteBuffer media = content(file, "mdhd");
    assertEquals(seconds, media.getInt(16) / (double) media.getInt(12));
    ByteBuffer track = content(file, "tkhd");
    assertEquals(spec.width(), track.getInt(76) >> 16);
    assertEquals(spec.height(), track.getInt(80) >> 16);
  }

  @Test
  void everySampleIsOneNalUnitWhereTheTablesSay() throws IOException {
    ClipSpec spec = ClipSpec.of("480p", "16:9", 3, 5);
    byte[] file = file(spec);
    ByteBuffer all = ByteBuffer.wrap(file);
    ByteBuffer sizes = content(file, "stsz");
    int at = content(file, "stco").getInt(8);
    assertEquals(spec.frames(), sizes.getInt(8));
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < spec.frames(); i++) {
      int size = sizes.getInt(12 + 4 * i);
      assertEquals(size - 4, all.getInt(at));
      if (file[at + 4] == NalUnit.IDR_SLICE) {
        keys.add(i + 1);
      }
      at += size;
    }
    assertEquals(file.length, at);
    assertEquals(List.of(1, 49), keys);
    ByteBuffer sync = content(file, "stss");
    assertEquals(List.of(1, 49), List.of(sync.getInt(8), sync.getInt(12)));
  }

  @Test
  void aSecondStaysSmall() {
    for (long seed = 0; seed < 6; seed++) {
      assertTrue(length("1080p", 4, seed) < 4 * 64_000);
      assertTrue(length("480p", 4, seed) < 4 * 25_000);
    }
  }

  @Test
  void saysWhereItComesFrom() throws IOException {
    String text = new String(file(ClipSpec.of("480p", "1:1", 1, 3)), StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("Model Square sandbox, AI-generated test clip"));
  }

  @Test
  void drawsAnyLabelAndEvenTheSmallestPicture() throws IOException {
    ClipSpec spec = new ClipSpec(240, 242, Duration.ofMillis(40), Long.MIN_VALUE, "Ça va? 你好");
    assertEquals(List.of("ftyp", "moov", "mdat"), topLevel(file(spec)));
  }

  private static long length(String resolution, int seconds, long seed) {
    return SandboxClip.render(ClipSpec.of(resolution, "16:9", seconds, seed)).length();
  }

  private static byte[] file(ClipSpec spec) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SandboxClip.write(spec, out);
    return out.toByteArray();
  }

  private static byte[] digest(ClipSpec spec) throws IOException, GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(file(spec));
  }

  private static List<String> topLevel(byte[] file) {
    List<String> types = new ArrayList<>();
    int at = 0;
    while (at < file.length) {
      types.add(new String(file, at + 4, 4, StandardCharsets.ISO_8859_1));
      at += ByteBuffer.wrap(file).getInt(at);
    }
    assertEquals(file.length, at);
    return types;
  }

  /** The content of the first box of a type that is unique in the movie header. */
  private static ByteBuffer content(byte[] file, String type) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
    assertTrue(at > 0);
    return ByteBuffer.wrap(file, at + 4, file.length - at - 4).slice();
  }
}
