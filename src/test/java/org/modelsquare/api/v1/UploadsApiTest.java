package org.modelsquare.api.v1;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.MultipartBody;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.uploads.Uploads;
import org.modelsquare.uploads.images.Pictures;

/** Reference images from programs. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UploadsApiTest {

  private static final String PATH = "/v1/uploads/images";
  private static final RestAssuredConfig ANY_TYPE =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("multipart/form-data", ContentType.BINARY));
  private static final byte[] PHOTO = Pictures.bytes("gps.jpg");

  @Inject Studio studio;
  @Inject ApiKeys keys;
  @Inject Uploads uploads;

  @Test
  void anImageIsAnsweredWithItsAddress() {
    String account = studio.newcomer().account();
    MultipartBody body =
        new MultipartBody()
            .field("purpose", "generation")
            .file("file", "x.exe", "application/octet-stream", PHOTO);
    Response answer = post(account, Scope.UPLOADS_WRITE, body);
    answer
        .then()
        .statusCode(200)
        .header("X-Request-Id", startsWith("req_"))
        .body("success", equalTo(true))
        .body("message", equalTo(""))
        .body("data.id", matchesPattern("upload_[0-9A-Z]{26}"))
        .body("data.mime_type", equalTo("image/jpeg"));
    String url = answer.path("data.url");
    int size = answer.path("data.size");
    assertEquals(size, uploads.resolve(account, url).orElseThrow().size());
    byte[] served = given().get(url.replaceFirst("https?://[^/]+", "")).asByteArray();
    assertEquals(size, served.length);
  }

  @Test
  void whatIsNotTakenIsToldInBothShapes() {
    String account = studio.newcomer().account();
    byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);
    for (byte[] content : List.of(html, new byte[0])) {
      post(account, Scope.UPLOADS_WRITE, file(content))
          .then()
          .statusCode(400)
          .body("success", equalTo(false))
          .body("message", equalTo("The file is no JPEG, PNG, WebP or GIF image."))
          .body("error.code", equalTo("unknown_format"))
          .body("error.type", equalTo("invalid_request_error"))
          .body("error.param", equalTo("file"))
          .body("request_id", notNullValue());
    }
    byte[] cut = Arrays.copyOf(PHOTO, PHOTO.length / 2);
    post(account, Scope.UPLOADS_WRITE, file(cut))
        .then()
        .statusCode(400)
        .body("error.code", equalTo("truncated"));
    assertEquals(0, studio.count("upload where account_id = '" + account + "'"));
  }

  @Test
  void allThatIsWrongWithThePartsIsToldAtOnce() {
    String account = studio.newcomer().account();
    MultipartBody body = new MultipartBody().field("file", "text").field("model", "x");
    post(account, Scope.UPLOADS_WRITE, body)
        .then()
        .statusCode(400)
        .body("success", equalTo(false))
        .body("errors.code.sort()", equalTo(List.of("unknown", "wrong_type")));
    post(account, Scope.UPLOADS_WRITE, new MultipartBody().field("purpose", "generation"))
        .then()
        .statusCode(400)
        .body("error.param", equalTo("file"));
    post(account, Scope.UPLOADS_WRITE, new MultipartBody()).then().statusCode(400);
    post(account, Scope.UPLOADS_WRITE, file(PHOTO).file("file", "b", "image/jpeg", PHOTO))
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("duplicate")));
  }

  @Test
  void aKeyNeedsTheScope() {
    String account = studio.newcomer().account();
    post(account, Scope.VIDEOS_WRITE, file(PHOTO))
        .then()
        .statusCode(403)
        .body("success", equalTo(false))
        .body("error.code", equalTo("scope_missing"));
    given()
        .contentType(MultipartBody.type())
        .body(file(PHOTO).bytes())
        .post(PATH)
        .then()
        .statusCode(401)
        .body("error.code", equalTo("unauthorized"))
        .body("success", equalTo(false));
    assertEquals(0, studio.count("upload where account_id = '" + account + "'"));
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    RequestSpecification key = key(studio.newcomer().account(), Scope.UPLOADS_WRITE);
    key.contentType("application/json").body("{}").post(PATH).then().statusCode(415);
  }

  @Test
  void noBodyIsAnErrorOfOurs() {
    byte[] whole =
        file(PHOTO).field("purpose", "generation").file("file", "b", "x", new byte[9]).bytes();
    Random random = new Random(7);
    RequestSpecification key = key(studio.newcomer().account(), Scope.UPLOADS_WRITE);
    for (int round = 0; round < 240; round++) {
      if (round % 40 == 0) {
        key = key(studio.newcomer().account(), Scope.UPLOADS_WRITE);
      }
      byte[] body = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(400) : whole.length);
      for (int i = 0; i < round % 9 && body.length > 0; i++) {
        body[random.nextInt(Math.min(body.length, 300))] = (byte) random.nextInt();
      }
      Response answer = given().spec(key).contentType(MultipartBody.type()).body(body).post(PATH);
      assertTrue(answer.statusCode() < 500, round + answer.asString());
      if (answer.statusCode() != 200) {
        answer.then().body("error.code", notNullValue()).body("success", equalTo(false));
      }
    }
    for (String type : List.of("", "; boundary=", "; boundary=\"", "; boundary=x; charset=no")) {
      byte[] body = file(PHOTO).bytes();
      Response answer =
          given()
              .spec(key(studio.newcomer().account(), Scope.UPLOADS_WRITE))
              .header("Content-Type", "multipart/form-data" + type)
              .config(ANY_TYPE)
              .body(body)
              .post(PATH);
      assertTrue(
          answer.statusCode() < 500,
          () -> type + " " + answer.statusCode() + " " + answer.asString());
    }
  }

  @Test
  void tenMegabytesAreTakenElevenAreNot() {
    String account = studio.newcomer().account();
    byte[] png = Pictures.bytes("texts.png");
    byte[] large = padded(png, 9 << 20);
    Response taken = post(account, Scope.UPLOADS_WRITE, file(large));
    taken.then().statusCode(200).body("data.mime_type", equalTo("image/png"));
    int size = taken.path("data.size");
    assertTrue(size < png.length, "the padding is gone");
    post(account, Scope.UPLOADS_WRITE, file(padded(png, 10 << 20)))
        .then()
        .statusCode(400)
        .body("error.code", equalTo("too_large"));
  }

  /** With a private chunk of zeros after the header. */
  private static byte[] padded(byte[] png, int bytes) {
    java.nio.ByteBuffer padded = java.nio.ByteBuffer.allocate(png.length + bytes + 12);
    padded.put(png, 0, 33).putInt(bytes).put("prVt".getBytes(StandardCharsets.US_ASCII));
    padded.position(padded.position() + bytes + 4);
    return padded.put(png, 33, png.length - 33).array();
  }

  private static MultipartBody file(byte[] content) {
    return new MultipartBody().file("file", "a.jpg", "image/jpeg", content);
  }

  private Response post(String account, Scope scope, MultipartBody body) {
    return key(account, scope).contentType(MultipartBody.type()).body(body.bytes()).post(PATH);
  }

  private RequestSpecification key(String account, Scope scope) {
    KeyTerms terms = new KeyTerms("t", Set.of(scope), Set.of(), List.of(), null, KeyLimits.NONE);
    String secret = keys.create(account, terms).secret().text();
    return given().header("Authorization", "Bearer " + secret);
  }
}
