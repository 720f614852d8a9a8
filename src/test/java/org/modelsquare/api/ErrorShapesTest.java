package org.modelsquare.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.api.DoorTest.isError;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.api.DoorHouse.Holder;
import org.modelsquare.testing.PostgresResource;

/** Whoever notices a failure under /v1: the answer has the contract's shape. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErrorShapesTest {

  private static final String INVALID = "invalid_request_error";
  private static final String THINGS = "/v1/probe/things";

  @Inject DoorHouse house;
  @TestHTTPResource URI address;

  private Holder alice;

  @BeforeEach
  void comeIn() {
    alice = house.holder();
  }

  @Test
  void whatIsNotThere() {
    for (String path :
        List.of("/v1", "/v1/", "/v1/none", "/v1/probe/none", "/v1//probe", "/v1/x/../y")) {
      isError(alice.request().get(path).then(), 404, "not_found_error", "not_found");
    }
    isError(alice.request().delete(THINGS).then(), 405, INVALID, "method_not_allowed");
    isError(alice.request().request("TRACE", THINGS).then(), 405, INVALID, "method_not_allowed");
    isError(
        alice.request().accept("text/html").get(THINGS + "/1").then(),
        406,
        INVALID,
        "not_acceptable");
  }

  @Test
  void whatCannotBeRead() {
    isError(
        alice.request().contentType("text/plain").body("{}").post(THINGS).then(),
        415,
        INVALID,
        "unsupported_media_type");
    isError(alice.json("{\"prompt\":").post(THINGS).then(), 400, INVALID, "invalid_json");
    isError(alice.json("").post(THINGS).then(), 400, INVALID, "invalid_json");
    ValidatableResponse many =
        alice.json("{\"prompt\":1,\"duration\":\"5\",\"promt\":\"x\"}").post(THINGS).then();
    isError(many, 400, INVALID, "invalid_request");
    many.body("error.param", equalTo("prompt"))
        .body("errors", hasSize(3))
        .body("errors[2].param", equalTo("promt"))
        .body("errors[2].code", equalTo("unknown"));
    isError(alice.json("{\"promt\":\"x\"}").post(THINGS).then(), 400, INVALID, "unknown_parameter");
  }

  @Test
  void whatBreaksInsideIsNotTold() {
    ValidatableResponse answer = alice.request().get("/v1/probe/failure").then();
    isError(answer, 500, "internal_error", "internal_error");
    answer.body(not(containsString("secret detail")));
  }

  @Test
  void aProblemForThoseWhoAskForOne() {
    for (String accept :
        List.of("application/problem+json", "application/problem+json, application/json")) {
      alice
          .request()
          .accept(accept)
          .get(THINGS + "/1")
          .then()
          .statusCode(200)
          .contentType("application/json");
      ValidatableResponse answer =
          alice
              .request()
              .accept(accept)
              .contentType("application/json")
              .body("{\"x\":1}")
              .post(THINGS)
              .then();
      answer
          .statusCode(400)
          .contentType("application/problem+json")
          .body("status", equalTo(400))
          .body("title", equalTo("Bad Request"))
          .body("code", equalTo("unknown_parameter"))
          .body("errors[0].param", equalTo("x"))
          .body("request_id", equalTo(answer.extract().header("X-Request-Id")));
    }
    alice
        .request()
        .accept("application/json, application/problem+json;q=0.5")
        .get("/v1/none")
        .then()
        .contentType("application/json");
  }

  @Test
  void bodiesHaveTheirLimits() {
    String large = "x".repeat(1_100_000);
    isError(alice.json(large).post(THINGS).then(), 413, INVALID, "request_too_large");
    alice
        .request()
        .multiPart("file", "a.png", new byte[5_000_000])
        .post("/v1/probe/uploads")
        .then()
        .statusCode(200)
        .body("size", equalTo(5_000_000));
  }

  @Test
  void anUploadThatAnnouncesTooMuchIsNotRead() throws IOException {
    String headers =
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 13000000\r\n";
    String answer = raw("POST /v1/probe/uploads", headers, "--b\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("\"request_too_large\""), answer);
  }

  @Test
  void aBodyOfUnknownLengthIsCounted() throws IOException {
    String type = "Content-Type: application/json\r\n";
    String answer = chunked("POST " + THINGS, type, 1_200_000);
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("\"request_too_large\""), answer);
    String page =
        chunked(
            "POST /en/sign-in", "Content-Type: application/x-www-form-urlencoded\r\n", 1_200_000);
    assertTrue(page.startsWith("HTTP/1.1 4"), page);
  }

  @Test
  void aBodyMustSayWhatItIs() throws IOException {
    for (String headers : List.of("", "Content-Type:\r\n")) {
      String answer = raw("POST " + THINGS, headers + "Content-Length: 2\r\n", "{}");
      assertTrue(answer.startsWith("HTTP/1.1 415"), answer);
      assertTrue(answer.contains("\"unsupported_media_type\""), answer);
    }
  }

  @Test
  void addressesThatAreNoTextAreTheSendersError() throws IOException {
    for (String path :
        List.of("/v1/%ff", "/v1/probe/things/%ff", "/v1/probe/things/%00", "/v1/none?a=%ff")) {
      String answer = raw("GET " + path, "", "");
      assertTrue(answer.matches("(?s)HTTP/1.1 (200|400|404).*"), path + answer);
      assertTrue(
          answer.startsWith("HTTP/1.1 200") || answer.contains("\"request_id\""), path + answer);
    }
  }

  /** The server gives up on what is no address before anybody of ours sees it. */
  @Test
  void addressesThatAreNoneAreRefusedWithoutWords() throws IOException {
    for (String path : List.of("/v1/%zz", "/v1/%", "/v1/probe/things/1?a=%zz")) {
      assertTrue(raw("GET " + path, "", "").startsWith("HTTP/1.1 400"), path);
    }
  }

  private String chunked(String line, String headers, int size) throws IOException {
    String piece = "x".repeat(10_000);
    String chunk = Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n";
    return raw(
        line,
        headers + "Transfer-Encoding: chunked\r\n",
        chunk.repeat(size / 10_000) + "0\r\n\r\n");
  }

  private String raw(String line, String headers, String body) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String head =
          line
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + alice.secret()
              + "\r\n"
              + headers
              + "\r\n";
      try {
        out.write((head + body).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (IOException closedEarly) {
        // The server need not read what it does not want.
      }
      return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
    }
  }
}
