package org.modelsquare.media;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.TestClock;
import org.modelsquare.testing.TinyVideo;

/** What a browser gets, wherever the bytes are. */
abstract class MediaResourceContract {

  private static final byte[] VIDEO = TinyVideo.bytes();

  @Inject MediaStore store;
  @Inject FileStores stores;
  @Inject MediaLinks links;
  @Inject TestClock clock;

  private StoredMedia media;
  private String url;
  private String tag;

  @BeforeEach
  void store() throws IOException {
    MediaLimits limits = new MediaLimits(1_000_000, Duration.ofMinutes(1));
    media = store.store("acct_alice", new ByteArrayInputStream(VIDEO), VIDEO.length, limits);
    url = links.play(media.id());
    tag = '"' + media.sha256() + '"';
  }

  private static RequestSpecification request() {
    return given().urlEncodingEnabled(false);
  }

  private Response range(String header) {
    return request().header("Range", header).get(url);
  }

  @Test
  void theWholeFile() {
    Response answer = request().get(url);
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", "video/mp4")
        .header("Content-Length", String.valueOf(VIDEO.length))
        .header("Accept-Ranges", "bytes")
        .header("ETag", tag)
        .header("Cache-Control", matchesPattern("private, max-age=2[0-9]{4}, immutable"))
        .header("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Content-Disposition", "inline; filename=\"" + media.id() + ".mp4\"");
    assertArrayEquals(VIDEO, answer.asByteArray());
    assertEquals(1, answer.headers().getValues("Content-Security-Policy").size());
  }

  @Test
  void aPartOfTheFile() {
    Response answer = range("bytes=10-19");
    answer
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 10-19/" + VIDEO.length)
        .header("Content-Length", "10")
        .header("ETag", tag);
    assertArrayEquals(Arrays.copyOfRange(VIDEO, 10, 20), answer.asByteArray());
    byte[] tail = range("bytes=-7").then().statusCode(206).extract().asByteArray();
    assertArrayEquals(Arrays.copyOfRange(VIDEO, VIDEO.length - 7, VIDEO.length), tail);
    byte[] rest = range("bytes=1-").then().statusCode(206).extract().asByteArray();
    assertArrayEquals(Arrays.copyOfRange(VIDEO, 1, VIDEO.length), rest);
  }

  @Test
  void rangesThatCannotBeHad() {
    range("bytes=" + VIDEO.length + "-")
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */" + VIDEO.length);
    for (String ignored : new String[] {"bytes=0-1,5-6", "bytes=9-1", "lines=1-2"}) {
      assertArrayEquals(VIDEO, range(ignored).then().statusCode(200).extract().asByteArray());
    }
  }

  @Test
  void conditionsHold() {
    request()
        .header("If-None-Match", tag)
        .get(url)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", containsString("private"))
        .body(is(""));
    request().header("If-None-Match", "\"other\"").get(url).then().statusCode(200);
    for (String other : new String[] {"\"other\"", "W/" + tag}) {
      RequestSpecification resume = request().header("Range", "bytes=0-1");
      resume.header("If-Range", other).get(url).then().statusCode(200);
    }
    request().header("Range", "bytes=0-1").header("If-Range", tag).get(url).then().statusCode(206);
  }

  @Test
  void headSaysTheSameWithoutTheFile() {
    request()
        .header("Range", "bytes=0-1")
        .head(url)
        .then()
        .statusCode(200)
        .header("Content-Type", "video/mp4")
        .header("Content-Length", String.valueOf(VIDEO.length))
        .header("Accept-Ranges", "bytes")
        .header("ETag", tag)
        .body(is(""));
    request().header("If-None-Match", tag).head(url).then().statusCode(304);
    request().head(url + "x").then().statusCode(404);
  }

  @Test
  void savedUnderASaneName() {
    request()
        .get(links.download(media.id(), "sandbox-reel"))
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"sandbox-reel.mp4\"");
    request().get(url + "&download=free").then().statusCode(404);
  }

  @Test
  void whatIsWrongIsAbsent() throws IOException {
    request().get("/media/" + media.id()).then().statusCode(404);
    request().get(url + "x").then().statusCode(404).body(not(containsString(media.id())));
    request().get(links.play("media_none")).then().statusCode(404);
    MediaFile file = store.find(media.id()).orElseThrow();
    stores.of(file.store()).delete(file.fileName());
    request().get(url).then().statusCode(404);
  }

  @Test
  void linksExpire() {
    String brief = links.play(media.id(), Duration.ZERO);
    request().get(brief).then().statusCode(200);
    clock.push(Duration.ofHours(1));
    request().get(brief).then().statusCode(404);
    request().get(url).then().statusCode(200);
  }
}
