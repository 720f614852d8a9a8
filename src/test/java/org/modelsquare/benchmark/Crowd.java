package org.modelsquare.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.testing.ConsoleVisitor;

/** Accounts with an API key each, which order in turns, several at a time. */
final class Crowd {

  /** An order that the sandbox takes and then refuses, so that no clip is drawn. */
  static final String REFUSED =
      "{\"model\":\"sandbox-lab\",\"prompt\":\"A heron over a slow river\",\"duration\":3,"
          + "\"scenario\":\"filtered\"}";

  private static final int AT_ONCE = 16;

  /** Hashing a password takes a core. */
  private static final int SIGN_UPS_AT_ONCE = 2;

  private static final int OK = 200;
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> keys;

  private Crowd(List<String> keys) {
    this.keys = keys;
  }

  static Crowd signUp(URI address, int people) throws InterruptedException, ExecutionException {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String email = "engine" + i + "@example.org";
      all.add(() -> ConsoleVisitor.signUp(address, email).createKey("benchmark"));
    }
    return new Crowd(atOnce(SIGN_UPS_AT_ONCE, all));
  }

  /** That many orders, in turns; the ids of the jobs. */
  List<String> order(URI address, String body, int jobs)
      throws InterruptedException, ExecutionException {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      String key = keys.get(i % keys.size());
      all.add(() -> order(address, body, key));
    }
    return atOnce(AT_ONCE, all);
  }

  String key() {
    return keys.get(0);
  }

  /** What a path answers to the first account. */
  String get(URI address, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + key())
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(path + " was answered " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  private String order(URI address, String body, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/videos/generations"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    Matcher id = ID.matcher(answer.body());
    if (answer.statusCode() != OK || !id.find()) {
      throw new IOException("an order was answered " + answer.statusCode() + answer.body());
    }
    return id.group(1);
  }

  private static List<String> atOnce(int threads, List<Callable<String>> all)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> each : pool.invokeAll(all)) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
