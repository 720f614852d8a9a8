package org.modelsquare.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A client of the video generations contract, written from its public description alone: submit,
 * ask each second, download, and read whatever goes wrong.
 */
final class StrangersClient {

  private static final int TRIES = 900;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;
  private final String key;
  private final Runnable waitASecond;

  /** With the base URL up to {@code /v1} and what to do for a second. */
  StrangersClient(String base, String key, Runnable waitASecond) {
    this.base = base;
    this.key = key;
    this.waitASecond = waitASecond;
  }

  /** Submits a generation; the task. */
  JsonNode submit(Map<String, Object> request) {
    return send("POST", "/videos/generations", request);
  }

  /** Looks at a task by its id or by our own id for it. */
  JsonNode task(String id) {
    return send("GET", "/videos/generations/" + id, null);
  }

  /** Asks each second until the task has ended. */
  JsonNode await(String id) {
    int progress = 0;
    for (int i = 0; i < TRIES; i++) {
      JsonNode task = task(id);
      String status = task.path("status").asText();
      if (!status.equals("queued") && !status.equals("in_progress")) {
        return task;
      }
      if (task.path("progress").asInt() < progress) {
        throw new IllegalStateException("progress went back");
      }
      progress = task.path("progress").asInt();
      waitASecond.run();
    }
    throw new IllegalStateException("gave up on " + id);
  }

  /** Saves the video of a completed task, without our key: its address is all one needs. */
  Path download(JsonNode task, Path to) throws IOException, InterruptedException {
    String address = task.path("result").path("data").path(0).path("url").asText();
    URI url = URI.create(base).resolve(URI.create(address).getRawPath() + query(address));
    HttpResponse<Path> answer =
        http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofFile(to));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("download answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** The server under test is reached at another port than the one that it is configured for. */
  private static String query(String address) {
    return address.substring(address.indexOf('?'));
  }

  /** Any call; whatever is not a success is a {@link Problem}. */
  JsonNode send(String verb, String path, Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
      if (body == null) {
        request.method(verb, BodyPublishers.noBody());
      } else {
        request
            .header("Content-Type", "application/json")
            .method(verb, BodyPublishers.ofString(json.writeValueAsString(body)));
      }
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      JsonNode read = json.readTree(answer.body());
      if (answer.statusCode() / 100 != 2 || read.has("error") && !read.has("id")) {
        throw new Problem(answer, read);
      }
      return read;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An error as the contract describes it. */
  static final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String code;
    final String type;
    final String param;
    final String requestId;
    final Optional<String> retryAfter;

    Problem(HttpResponse<String> answer, JsonNode body) {
      super(body.path("error").path("message").asText("no message: " + body));
      JsonNode error = body.path("error");
      status = answer.statusCode();
      code = error.path("code").asText();
      type = error.path("type").asText();
      param = error.path("param").asText("");
      requestId = answer.headers().firstValue("X-Request-Id").orElse("");
      retryAfter = answer.headers().firstValue("Retry-After");
    }
  }
}
