package org.modelsquare.benchmark;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A provider that takes every order at once and is at work on it for ever. It keeps a journal in
 * memory: how many orders it took, how often it was asked and how long a job was left alone between
 * two questions. {@code GET /journal} tells that since the last time. A program of its own; its
 * argument is the port.
 */
final class BusyProvider extends AbstractVerticle {

  private static final String ORDERS = "/v1/videos/generations";
  private static final int MOST_GAPS = 1_000_000;

  private final int port;
  private final Map<String, Long> askedAt = new HashMap<>();
  private final int[] gaps = new int[MOST_GAPS];
  private int gapCount;
  private long taken;
  private long asked;

  private BusyProvider(int port) {
    this.port = port;
  }

  public static void main(String... args) {
    Vertx.vertx().deployVerticle(new BusyProvider(Integer.parseInt(args[0])));
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void answer(HttpServerRequest request) {
    if (request.path().equals("/journal")) {
      request.response().end(journal());
      return;
    }
    request.response().putHeader("Content-Type", "application/json");
    if (request.method() == HttpMethod.POST) {
      taken++;
      request.response().end(task("task_" + taken, "queued", 0));
    } else if (request.path().startsWith(ORDERS + "/")) {
      String id = request.path().substring(ORDERS.length() + 1);
      note(id);
      request.response().end(task(id, "in_progress", 50));
    } else {
      request.response().setStatusCode(404).end("{}");
    }
  }

  private void note(String id) {
    long now = System.nanoTime() / 1_000_000;
    Long before = askedAt.put(id, now);
    asked++;
    if (before != null && gapCount < MOST_GAPS) {
      gaps[gapCount++] = (int) (now - before);
    }
  }

  private String journal() {
    int[] sorted = Arrays.copyOf(gaps, gapCount);
    Arrays.sort(sorted);
    String text =
        "%d %d %d %d %d %d"
            .formatted(
                taken, asked, at(sorted, 0), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    asked = 0;
    gapCount = 0;
    return text;
  }

  private static int at(int[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  private static String task(String id, String status, int progress) {
    return "{\"id\":\"%s\",\"object\":\"generation.task\",\"model\":\"busy\",\"status\":\"%s\","
            .formatted(id, status)
        + "\"progress\":%d,\"created_at\":1768380224,\"metadata\":{}}".formatted(progress);
  }
}
