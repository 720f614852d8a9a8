package org.modelsquare.media;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;
import org.modelsquare.testing.TinyVideo;

/** Stored videos over HTTP: to whoever has the address, in parts, and never for long. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MediaAddressTest {

  private static final byte[] VIDEO = TinyVideo.bytes();
  private static final MediaLimits LIMITS = new MediaLimits(10_000_000, Duration.ofMinutes(1));

  @Inject MediaStore store;
  @Inject MediaLinks links;
  @Inject TestClock clock;
  @Inject Cast cast;

  private String id;
  private String link;
  private String tag;

  @BeforeEach
  void storeOne() throws IOException {
    StoredMedia stored =
        store.store(cast.account("alice"), new ByteArrayInputStream(VIDEO), VIDEO.length, LIMITS);
    id = stored.id();
    link = links.play(id);
    tag = '"' + stored.sha256() + '"';
  }

  @Test
  void theWholeFileComesWithHeadersThatMakeItHarmless() {
    Response answer = open().get(link);
    answer
        .then()
        .statusCode(200)
        .contentType("video/mp4")
        .header("Content-Length", is(String.valueOf(VIDEO.length)))
        .header("Accept-Ranges", "bytes")
        .header("ETag", tag)
        .header("Cache-Control", "private, max-age=3600")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("sandbox"))
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Content-Disposition", "inline; filename=\"" + id + ".mp4\"");
    assertArrayEquals(VIDEO, answer.body().asByteArray());
  }

  @Test
  void aPartIsThatPart() {
    Response answer = open().header("Range", "bytes=8-19").get(link);
    answer
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 8-19/" + VIDEO.length)
        .header("Content-Length", "12")
        .header("ETag", tag);
    assertArrayEquals(Arrays.copyOfRange(VIDEO, 8, 20), answer.body().asByteArray());
    byte[] tail = open().header("Range", "bytes=-5").get(link).body().asByteArray();
    assertArrayEquals(Arrays.copyOfRange(VIDEO, VIDEO.length - 5, VIDEO.length), tail);
  }

  @Test
  void whatIsNotThereCannotBeSent() {
    open()
        .header("Range", "bytes=" + VIDEO.length + "-")
        .get(link)
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */" + VIDEO.length)
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void severalPartsAndNonsenseAreTheWhole() {
    for (String range : List.of("bytes=0-1,4-5", "bytes=5-2", "bytes=x", "pages=1-2")) {
      open().header("Range", range).get(link).then().statusCode(200).header("ETag", tag);
    }
  }

  @Test
  void aPartOfAnotherVersionIsTheWhole() {
    open().header("Range", "bytes=0-1").header("If-Range", tag).get(link).then().statusCode(206);
    open()
        .header("Range", "bytes=0-1")
        .header("If-Range", "\"other\"")
        .get(link)
        .then()
        .statusCode(200);
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() {
    open().header("If-None-Match", tag).get(link).then().statusCode(304).header("ETag", tag);
    open().header("If-None-Match", "\"a\", " + tag).get(link).then().statusCode(304);
    open().header("If-None-Match", "\"other\"").get(link).then().statusCode(200);
  }

  @Test
  void headTellsWithoutSending() {
    Response answer = open().head(link);
    answer
        .then()
        .statusCode(200)
        .header("Content-Length", String.valueOf(VIDEO.length))
        .header("Accept-Ranges", "bytes")
        .header("ETag", tag);
    assertEquals(0, answer.body().asByteArray().length);
    open().head(link.replace("sig=", "sig=x")).then().statusCode(404);
  }

  @Test
  void aDownloadIsAFileToKeep() {
    open()
        .get(links.download(id))
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"" + id + ".mp4\"");
  }

  @Test
  void everyWrongAddressIsTheSameNothing() throws IOException {
    StoredMedia other =
        store.store(cast.account("bob"), new ByteArrayInputStream(VIDEO), VIDEO.length, LIMITS);
    Set<String> bodies = new HashSet<>();
    for (String wrong :
        List.of(
            link.replace("sig=", "sig=A"),
            link.replaceAll("sig=.*", "sig="),
            link.replaceAll("sig=.*", "sig=%C3%A9"),
            link.replaceAll("&sig=.*", ""),
            link.replaceAll("exp=\\d+&", ""),
            link.replaceAll("exp=\\d+", "exp=9999999999"),
            link.replaceAll("exp=\\d+", "exp=-1"),
            link.replaceAll("exp=\\d+", "exp=soon"),
            link.replaceAll("exp=\\d+", "exp=99999999999999999999"),
            link.replace(id, other.id()),
            links.play("media_none"),
            "/media/" + id,
            "/media/media_none")) {
      Response answer = open().get(wrong);
      assertEquals(404, answer.statusCode(), wrong);
      assertEquals("no-store", answer.getHeader("Cache-Control"), wrong);
      bodies.add(answer.body().asString().replace(answer.getHeader("X-Request-Id"), "id"));
    }
    assertEquals(1, bodies.size());
  }

  @Test
  void addressesStopToWork() {
    clock.push(Duration.ofHours(6));
    open().get(link).then().statusCode(200);
    clock.push(Duration.ofHours(1));
    open().get(link).then().statusCode(404);
    open().get(links.play(id)).then().statusCode(200);
  }

  @Test
  void anAddressStaysTheSameForAWhileSoThatItIsCached() {
    clock.push(Duration.ofMinutes(60 - clock.instant().atZone(clock.getZone()).getMinute()));
    String now = links.play(id);
    clock.push(Duration.ofMinutes(30));
    assertEquals(now, links.play(id));
  }

  @Test
  void aTicketIsForReadingOnly() {
    for (String verb : List.of("POST", "PUT", "DELETE", "PATCH")) {
      open().request(verb, link).then().statusCode(405);
    }
  }

  private static RequestSpecification open() {
    return given().redirects().follow(false).urlEncodingEnabled(false);
  }
}
