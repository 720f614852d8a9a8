package org.modelsquare.media;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.accounts.Cast;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TinyVideo;

/** Addresses of stored videos that are wrong in any way, and parts that cannot be had. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MediaAddressTest {

  private static final byte[] VIDEO = TinyVideo.bytes();
  private static final MediaLimits LIMITS = new MediaLimits(10_000_000, Duration.ofMinutes(1));

  @Inject MediaStore store;
  @Inject MediaLinks links;
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
  void aTicketIsForReadingOnly() {
    for (String verb : List.of("POST", "PUT", "DELETE", "PATCH")) {
      open().request(verb, link).then().statusCode(405);
    }
  }

  private static RequestSpecification open() {
    return given().redirects().follow(false).urlEncodingEnabled(false);
  }
}
