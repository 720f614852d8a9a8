package org.modelsquare.uploads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaStore;
import org.modelsquare.media.MediaSweep;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.uploads.UploadRejected.Reason;
import org.modelsquare.uploads.images.Pictures;

/** The life of an upload. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UploadsTest {

  private static final Path VAULT = Path.of("target/test-data/media");

  @Inject Studio studio;
  @Inject Uploads uploads;
  @Inject UploadCleanup cleanup;
  @Inject MediaStore media;
  @Inject MediaSweep sweep;
  @Inject Clock clock;
  @Inject Sql sql;

  @Test
  void isFoundAgainByItsOwner() throws IOException {
    String alice = account();
    Upload upload = store(alice, "gps.jpg");
    assertTrue(upload.id().matches("upload_[0-9A-Z]{26}"));
    assertTrue(upload.url().matches("http://[^/]+/uploads/" + upload.id() + "/[0-9a-f]{32}\\.jpg"));
    assertEquals("image/jpeg", upload.mimeType());
    assertEquals(List.of(96, 64), List.of(upload.width(), upload.height()));
    assertEquals(upload, uploads.find(alice, upload.id()).orElseThrow());
    assertEquals(upload, uploads.resolve(alice, upload.url()).orElseThrow());
    assertNotEquals(upload.url(), store(alice, "gps.jpg").url(), "each has its own address");
  }

  @Test
  void isNobodyElses() throws IOException {
    Upload upload = store(account(), "still.gif");
    String bob = account();
    assertTrue(uploads.find(bob, upload.id()).isEmpty());
    assertTrue(uploads.resolve(bob, upload.url()).isEmpty());
    assertFalse(uploads.delete(bob, upload.id()));
    assertFalse(uploads.discard(bob, upload.id()));
    assertEquals(200, new Browser().get(upload.path()).statusCode());
  }

  @Test
  void isServedToWhoeverHasTheWholeAddress() throws IOException {
    Upload upload = store(account(), "gps.jpg");
    Response answer = new Browser().get(upload.path());
    answer
        .then()
        .statusCode(200)
        .contentType("image/jpeg")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox")
        .header("Cache-Control", "private, max-age=86400, immutable")
        .header("Content-Length", String.valueOf(upload.size()));
    String body = new String(answer.body().asByteArray(), StandardCharsets.ISO_8859_1);
    assertFalse(body.contains("GPSSECRET") || body.contains("SecretCam"));
    String tag = answer.getHeader("ETag");
    Response known = new Browser().request().header("If-None-Match", tag).get(upload.path());
    assertEquals(304, known.statusCode());
    assertEquals(0, known.body().asByteArray().length);
    Response head = new Browser().request().head(upload.path());
    assertEquals(200, head.statusCode());
    assertEquals(String.valueOf(upload.size()), head.getHeader("Content-Length"));
    assertEquals("image/jpeg", head.getContentType());
  }

  @Test
  void anAddressThatIsWrongInAnyPartIsNotFound() throws IOException {
    Upload upload = store(account(), "simple.webp");
    String path = upload.path();
    String token = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    String other = (token.charAt(0) == 'a' ? "b" : "a") + token.substring(1);
    for (String wrong :
        List.of(
            path.replace(token, other),
            path.replace(".webp", ".html"),
            path.replace(".webp", ""),
            path.replace(token, token.substring(1)),
            path.replace(upload.id(), "upload_01K8SGYNNNVBQTXNR4MM964S7K"),
            path.replace(upload.id(), upload.mediaId()),
            path + "%00",
            path.replace("/" + token, "/%2f" + token))) {
      assertEquals(404, new Browser().get(wrong).statusCode(), wrong);
      assertEquals(404, new Browser().request().head(wrong).statusCode(), wrong);
    }
    assertEquals(200, new Browser().get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "GIF89a"})
  void nothingOfWhatIsRefusedStays(String content) throws IOException {
    String alice = account();
    long files = files();
    List<String> before = studio.dump();
    assertThrows(
        UploadRejected.class,
        () -> uploads.store(alice, new ByteArrayInputStream(content.getBytes()), -1));
    assertEquals(before, studio.dump());
    assertEquals(files, files());
  }

  @Test
  void moreThanTenMegabytesAreTooMany() throws IOException {
    String alice = account();
    byte[] image = Pictures.bytes("still.gif");
    InputStream zeros = new ByteArrayInputStream(new byte[10 << 20]);
    assertEquals(
        Reason.TOO_LARGE,
        refusal(alice, new SequenceInputStream(new ByteArrayInputStream(image), zeros), -1),
        "what follows the image counts too");
    assertEquals(
        Reason.TOO_LARGE,
        refusal(alice, new ByteArrayInputStream(image), (10 << 20) + 1),
        "as soon as it is announced");
    assertEquals(
        Reason.TRUNCATED, refusal(alice, new ByteArrayInputStream(image), image.length + 1));
    assertEquals("too_large", new UploadRejected(Reason.TOO_LARGE, "").code());
  }

  @Test
  void anAccountKeepsOnlySoMany() throws Exception {
    String alice = account();
    for (int i = 0; i < 195; i++) {
      store(alice, "still.gif");
    }
    List<Callable<Boolean>> race = Stream.generate(() -> tried(alice)).limit(12).toList();
    ExecutorService threads = Executors.newFixedThreadPool(12);
    int taken = 0;
    for (Future<Boolean> each : threads.invokeAll(race)) {
      taken += each.get() ? 1 : 0;
    }
    threads.shutdown();
    assertEquals(5, taken);
    assertEquals(200, studio.count("upload where account_id = '" + alice + "'"));
    assertEquals(200, studio.count("media_object where account_id = '" + alice + "'"));
    sql.update("update upload set size_bytes = 524288000 where account_id = ?", alice);
    sql.update(
        "delete from upload where account_id = ? and id > (select min(id) from upload"
            + " where account_id = ?)",
        alice,
        alice);
    assertEquals(
        Reason.TOO_MANY_UPLOADS,
        refusal(alice, new ByteArrayInputStream(Pictures.bytes("still.gif")), -1),
        "nor so many bytes");
  }

  @Test
  void isDeletedWithItsFile() throws IOException {
    String alice = account();
    Upload upload = store(alice, "lossless.webp");
    Path file = VAULT.resolve(media.find(upload.mediaId()).orElseThrow().fileName());
    assertTrue(Files.exists(file));
    assertTrue(uploads.delete(alice, upload.id()));
    assertFalse(Files.exists(file));
    assertTrue(media.find(upload.mediaId()).isEmpty());
    assertEquals(404, new Browser().get(upload.path()).statusCode());
    assertFalse(uploads.delete(alice, upload.id()));
  }

  @Test
  void goesWhenItWasNotUsedForThirtyDays() throws IOException {
    String alice = account();
    Upload used = store(alice, "still.gif");
    Upload unused = store(alice, "still.gif");
    Path file = VAULT.resolve(media.find(unused.mediaId()).orElseThrow().fileName());
    studio.wait(Duration.ofDays(29));
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(() -> assertTrue(uploads.touch(alice, List.of(used.url(), "https://a.example/b"))));
    studio.wait(Duration.ofDays(1).plusSeconds(1));
    while (cleanup.run() > 0) {
      // Other tests' uploads are as old.
    }
    assertTrue(uploads.find(alice, unused.id()).isEmpty());
    assertFalse(Files.exists(file));
    assertEquals(200, new Browser().get(used.path()).statusCode());
    studio.wait(Duration.ofDays(31));
    assertTrue(cleanup.run() > 0);
    assertTrue(uploads.find(alice, used.id()).isEmpty());
  }

  @Test
  void filesWithoutARowAreSweptAfterADay() throws IOException {
    Upload upload = store(account(), "still.gif");
    Path kept = VAULT.resolve(media.find(upload.mediaId()).orElseThrow().fileName());
    Path orphan = VAULT.resolve("media_orphan.jpg");
    Path fresh = VAULT.resolve("media_fresh.jpg");
    for (Path file : List.of(orphan, fresh)) {
      Files.writeString(file, "left by a crash");
    }
    FileTime old = FileTime.from(clock.instant().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(kept, old);
    Files.setLastModifiedTime(orphan, old);
    Files.setLastModifiedTime(fresh, FileTime.from(clock.instant().minus(Duration.ofHours(23))));
    assertTrue(sweep.run() >= 1);
    assertFalse(Files.exists(orphan));
    assertTrue(Files.exists(fresh), "its row may still come");
    assertArrayEquals(Files.readAllBytes(kept), new Browser().get(upload.path()).asByteArray());
    Files.delete(fresh);
  }

  private String account() {
    return studio.newcomer().account();
  }

  private Upload store(String account, String name) throws IOException {
    byte[] file = Pictures.bytes(name);
    return uploads.store(account, new ByteArrayInputStream(file), file.length);
  }

  private Callable<Boolean> tried(String account) {
    return () -> {
      try {
        store(account, "still.gif");
        return true;
      } catch (UploadRejected full) {
        return false;
      }
    };
  }

  private Reason refusal(String account, InputStream body, long announced) {
    return assertThrows(UploadRejected.class, () -> uploads.store(account, body, announced))
        .reason();
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.list(VAULT)) {
      return files.count();
    }
  }
}
