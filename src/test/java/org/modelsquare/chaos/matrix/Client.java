package org.modelsquare.chaos.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A program with an API key that repeats what got no answer, under the same key, anywhere. */
final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GENERATIONS = "/v1/videos/generations";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 1500;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Supplier<List<URI>> addresses;
  private final String secret;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  Client(Supplier<List<URI>> addresses, String secret) {
    this.addresses = addresses;
    this.secret = secret;
  }

  /** Orders at whatever instance is there until one says yes; the id of the job. */
  String order(String key, String prompt) throws IOException, InterruptedException {
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      List<URI> all = addresses.get();
      if (!all.isEmpty()) {
        try {
          HttpResponse<String> answer =
              orderOnce(all.get(turn.getAndIncrement() % all.size()), key, prompt);
          if (answer.statusCode() == 200) {
            return JSON.readTree(answer.body()).path("id").asText();
          }
          if (answer.statusCode() < 500 && answer.statusCode() != 409) {
            throw new IllegalStateException("refused: " + answer.statusCode() + answer.body());
          }
          last = new IOException(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
          last = e;
        }
      }
      repeated.incrementAndGet();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    throw last;
  }

  HttpResponse<String> orderOnce(URI address, String key, String prompt)
      throws IOException, InterruptedException {
    String body =
        JSON.createObjectNode()
            .put("model", "kling-v3")
            .put("prompt", prompt)
            .put("duration", 3)
            .toString();
    HttpRequest request =
        to(address.resolve(GENERATIONS))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** The job as that instance shows it. */
  JsonNode see(URI address, String job) throws IOException, InterruptedException {
    HttpRequest request = to(address.resolve(GENERATIONS + "/" + job)).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** A GET with the key. */
  HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    return http.send(to(address).build(), BodyHandlers.ofByteArray());
  }

  /** What a provider sends when it calls back. */
  int callBack(URI address, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/callbacks/" + token))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"SUCCESS\"}"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  String secret() {
    return secret;
  }

  int repeated() {
    return repeated.get();
  }

  private HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + secret)
        .timeout(PATIENCE);
  }
}
