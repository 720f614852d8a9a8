package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelsquare.media.MediaRejected.Reason;
import org.modelsquare.testing.TinyVideo;

class MediaStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final byte[] VIDEO = TinyVideo.bytes();
  private static final MediaLimits LIMITS = new MediaLimits(5000, Duration.ofMinutes(1));

  @TempDir Path data;

  private Received receive(byte[] bytes, long announced, MediaLimits limits) throws IOException {
    return new Spool(data, CLOCK)
        .receive(
            "media_1", new ByteArrayInputStream(bytes), announced, limits, new MediaFolder(data));
  }

  private void refuses(Reason reason, byte[] bytes, long announced, MediaLimits limits)
      throws IOException {
    MediaRejected refused =
        assertThrows(MediaRejected.class, () -> receive(bytes, announced, limits));
    assertEquals(reason, refused.reason());
    try (var files = Files.list(data.resolve("media"))) {
      assertEquals(0, files.count(), "nothing is left behind");
    }
  }

  @Test
  void aWholeVideoIsTakenInWithItsSum() throws IOException {
    Received received = receive(VIDEO, VIDEO.length, LIMITS);
    assertEquals("media_1.mp4", received.fileName());
    assertEquals("video/mp4", received.contentType());
    assertEquals(64, received.sha256().length());
    assertArrayEquals(VIDEO, Files.readAllBytes(data.resolve("media/media_1.mp4")));
    assertEquals(received, receive(VIDEO, -1, LIMITS), "the length need not be announced");
  }

  @Test
  void whatIsNoWholeVideoIsRefused() throws IOException {
    byte[] error = "{\"code\":1301}".getBytes(StandardCharsets.UTF_8);
    refuses(Reason.NOT_A_VIDEO, error, -1, LIMITS);
    refuses(Reason.TRUNCATED, new byte[0], -1, LIMITS);
    refuses(Reason.TRUNCATED, VIDEO, VIDEO.length + 1, LIMITS);
    refuses(Reason.TRUNCATED, VIDEO, VIDEO.length - 1, LIMITS);
    for (int cut : new int[] {20, 24, 60, 70, 76, VIDEO.length - 1}) {
      refuses(Reason.TRUNCATED, Arrays.copyOf(VIDEO, cut), -1, LIMITS);
    }
  }

  @Test
  void limitsHold() throws IOException {
    refuses(Reason.TOO_LARGE, VIDEO, -1, new MediaLimits(500, Duration.ofMinutes(1)));
    refuses(Reason.TOO_LARGE, VIDEO, 1L << 40, LIMITS);
    refuses(Reason.TOO_SLOW, VIDEO, -1, new MediaLimits(5000, Duration.ofNanos(1)));
  }

  @Test
  void largeBoxesAreUnderstood() throws IOException {
    byte[] tail = new byte[16];
    tail[3] = 1;
    System.arraycopy("mdat".getBytes(StandardCharsets.US_ASCII), 0, tail, 4, 4);
    tail[15] = 16;
    byte[] file = Arrays.copyOf(VIDEO, VIDEO.length + 16);
    System.arraycopy(tail, 0, file, VIDEO.length, 16);
    assertEquals("video/mp4", receive(file, -1, LIMITS).contentType());
    file[file.length - 1] = 17;
    refusesLast(file);
  }

  private void refusesLast(byte[] file) {
    assertEquals(
        Reason.TRUNCATED,
        assertThrows(MediaRejected.class, () -> receive(file, -1, LIMITS)).reason());
  }

  @Test
  void abandonedPartsAreSwept() throws IOException {
    Spool folder = new Spool(data, CLOCK);
    Path part = Files.createDirectories(data.resolve("media")).resolve("media_2.part");
    Files.writeString(part, "half");
    Files.setLastModifiedTime(part, FileTime.from(NOW));
    folder.sweep(NOW.minusSeconds(3600));
    assertTrue(Files.exists(part), "it may still be written");
    folder.sweep(NOW.plusSeconds(1));
    assertFalse(Files.exists(part));
  }
}
