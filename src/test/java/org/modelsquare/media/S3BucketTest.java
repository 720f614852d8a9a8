package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelsquare.testing.LargeVideo;
import org.modelsquare.testing.s3.S3Server;

/** The bucket against a server that checks each signature. */
class S3BucketTest {

  private static final String NAME = "media_01K8SGYNNNVBQTXNR4MM964S7K.mp4";
  private static final String OTHER = "media_01K8SGYNNNVBQTXNR4MM964S7L.mp4";
  private static final int SEVERAL_PARTS = 20_000_000;
  private static final MediaLimits LIMITS = new MediaLimits(1L << 30, Duration.ofMinutes(2));

  @TempDir static Path buckets;
  private static S3Server server;

  @TempDir Path data;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(buckets, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static S3Bucket bucket(URI endpoint, String bucket, String secret, String owner) {
    return S3Connection.open(new TestBucket(endpoint, bucket, secret), owner).orElseThrow();
  }

  private static S3Bucket bucket() {
    return bucket(server.endpoint(), S3Server.BUCKET, S3Server.SECRET_KEY, "house-1");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(data, "x", ".part"), content);
  }

  private static byte[] read(S3Bucket from, String name, long first, long count)
      throws IOException {
    try (InputStream body = from.bytes(name, first, count).open()) {
      return body.readAllBytes();
    }
  }

  @Test
  void whatIsStoredCanBeReadInPartsAndDeleted() throws IOException {
    byte[] content = new byte[SEVERAL_PARTS];
    new Random(7).nextBytes(content);
    S3Bucket bucket = bucket();
    bucket.add(NAME, file(content), "video/mp4");
    assertTrue(bucket.has(NAME));
    assertArrayEquals(content, read(bucket, NAME, 0, content.length));
    for (int at : new int[] {0, 16_777_210, content.length - 10}) {
      assertArrayEquals(Arrays.copyOfRange(content, at, at + 10), read(bucket, NAME, at, 10));
    }
    try (InputStream early = bucket.bytes(NAME, 0, content.length).open()) {
      assertEquals(content[0], (byte) early.read(), "the rest is not waited for");
    }
    bucket.delete(NAME);
    assertFalse(bucket.has(NAME));
    assertThrows(NoSuchFileException.class, () -> bucket.bytes(NAME, 0, 1));
    bucket.delete(NAME);
  }

  @Test
  void onlyOldFilesOfThisHouseAreOrphans() throws IOException {
    S3Bucket bucket = bucket();
    bucket.add(NAME, file(new byte[10]), "video/mp4");
    bucket(server.endpoint(), S3Server.BUCKET, S3Server.SECRET_KEY, "house-2")
        .add(OTHER, file(new byte[10]), "video/mp4");
    List<String> old = new ArrayList<>();
    bucket.olderThan(Instant.now().minusSeconds(3600), old::addAll);
    assertEquals(List.of(), old, "they may still get their rows");
    bucket.olderThan(Instant.now().plusSeconds(3600), old::addAll);
    assertEquals(List.of(NAME, OTHER), old);
    assertTrue(bucket.isOurs(NAME));
    assertFalse(bucket.isOurs(OTHER));
    bucket.delete(NAME);
    bucket.delete(OTHER);
  }

  @Test
  void wrongSettingsAreRefusals() {
    S3Failure refused =
        assertThrows(
            S3Failure.class,
            () -> bucket(server.endpoint(), S3Server.BUCKET, "wrong", "h").check());
    assertTrue(refused.isRefusal());
    assertThrows(
        S3Failure.class,
        () ->
            bucket(server.endpoint(), S3Server.BUCKET, "wrong", "h")
                .add(NAME, file(new byte[1]), "video/mp4"));
    assertThrows(
        NoSuchFileException.class,
        () -> bucket(server.endpoint(), "none", S3Server.SECRET_KEY, "h").check());
    S3Failure down =
        assertThrows(
            S3Failure.class,
            () ->
                bucket(URI.create("http://127.0.0.1:1"), "none", S3Server.SECRET_KEY, "h").check());
    assertFalse(down.isRefusal());
    assertThrows(IllegalStateException.class, () -> bucket(server.endpoint(), "x", null, "h"));
  }

  @Test
  void aServerThatDiesInTheMiddleOfAnUploadLeavesNothing() throws Exception {
    Path folder = Files.createDirectories(data.resolve("dying"));
    S3Server dying = S3Server.start(folder, 0);
    S3Bucket bucket = bucket(dying.endpoint(), S3Server.BUCKET, S3Server.SECRET_KEY, "h");
    Path video = data.resolve("large.part");
    LargeVideo.write(video, 100_000_000L);
    Thread killer =
        new Thread(
            () -> {
              while (!holdsParts(folder)) {
                LockSupport.parkNanos(2_000_000);
              }
              dying.close();
            });
    killer.start();
    assertThrows(IOException.class, () -> bucket.add(NAME, video, "video/mp4"));
    killer.join();
    S3Server again = S3Server.start(folder, dying.port());
    try {
      assertFalse(bucket.has(NAME), "a file is there whole or not at all");
      bucket.olderThan(Instant.now().plusSeconds(3600), some -> assertEquals(List.of(), some));
      bucket.add(NAME, video, "video/mp4");
      assertTrue(bucket.has(NAME), "and the next try works");
    } finally {
      again.close();
    }
  }

  private static boolean holdsParts(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(S3BucketTest::size).sum() > 20_000_000L;
    } catch (IOException | java.io.UncheckedIOException busy) {
      return false;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  @Test
  void aLargeVideoGoesThroughTheSpoolWhole() throws IOException {
    Spool spool = new Spool(data, Clock.systemUTC());
    LargeVideo video = LargeVideo.of(64L << 20);
    try (InputStream body = video.open()) {
      Received received = spool.receive("media_1", body, video.size(), LIMITS, bucket());
      assertEquals(64L << 20, received.sizeBytes());
      assertEquals(StoreKind.S3, received.store());
      assertEquals(video.sha256(), received.sha256());
    }
    bucket().delete("media_1.mp4");
    try (var left = Files.list(data.resolve("media"))) {
      assertEquals(0, left.count(), "the spool is empty again");
    }
  }
}
