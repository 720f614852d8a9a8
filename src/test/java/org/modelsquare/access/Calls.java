package org.modelsquare.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.MultipartBody;

/** Calls a route as one of the people, with a body that its owner would send. */
record Calls(Map<Role, Holder> people) {

  private static final String BODY =
      "{\"model\":\"sandbox-reel\",\"prompt\":\"Sea\",\"duration\":3}";
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /v1/videos/generations",
          BODY,
          "POST /v1/videos/quote",
          BODY,
          "POST /v1/videos",
          "{\"model\":\"sandbox-reel\",\"prompt\":\"Sea\",\"seconds\":\"3\"}",
          "POST /v1/tokens",
          "{\"name\":\"child\"}");

  Response call(Role role, String route, String path) {
    String verb = route.substring(0, route.indexOf(' '));
    return route.contains(" /v1") ? program(role, verb, route, path) : page(role, verb, path);
  }

  private Response program(Role role, String verb, String route, String path) {
    RequestSpecification call = given().redirects().follow(false).urlEncodingEnabled(false);
    if (role != Role.ANONYMOUS) {
      call = call.header("Authorization", "Bearer " + people.get(role).secret());
    }
    if (route.equals("POST /v1/uploads/images")) {
      call = call.contentType(MultipartBody.type()).body(image());
    } else if (verb.equals("POST")) {
      call = call.contentType("application/json").body(BODIES.getOrDefault(route, "{}"));
    }
    return call.request(verb, path);
  }

  /** Pages know people by their session; a key is nothing to them. */
  private Response page(Role role, String verb, String path) {
    boolean withKey = role == Role.READ_ONLY || role == Role.PAUSED;
    if (withKey) {
      return new Browser()
          .request()
          .header("Authorization", "Bearer " + people.get(role).secret())
          .request(verb, path);
    }
    Browser browser = role == Role.ANONYMOUS ? new Browser() : people.get(role).visitor().browser();
    return switch (verb) {
      case "POST" -> browser.post(path);
      case "HEAD" -> browser.request().head(path);
      default -> browser.get(path);
    };
  }

  private static byte[] image() {
    try {
      byte[] gif = Files.readAllBytes(Path.of("src/test/resources/uploads/still.gif"));
      return new MultipartBody().file("file", "still.gif", "image/gif", gif).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
