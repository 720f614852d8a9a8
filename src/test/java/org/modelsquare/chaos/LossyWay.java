package org.modelsquare.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way between two servers on which orders get lost: of four, one before it arrives and one on the
 * way back. Everything else gets through.
 */
final class LossyWay implements AutoCloseable {

  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "expect");
  private static final int ROUND = 4;
  private static final int LOST_GOING = 1;
  private static final int LOST_COMING = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger orders = new AtomicInteger();
  private final AtomicInteger swallowedOrders = new AtomicInteger();
  private final AtomicInteger swallowedAnswers = new AtomicInteger();
  private final URI target;

  LossyWay(URI target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int swallowedOrders() {
    return swallowedOrders.get();
  }

  int swallowedAnswers() {
    return swallowedAnswers.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean order =
        exchange.getRequestMethod().equals("POST")
            && exchange.getRequestURI().getPath().equals("/v1/videos/generations");
    int turn = order ? orders.getAndIncrement() % ROUND : 0;
    if (turn == LOST_GOING) {
      swallowedOrders.incrementAndGet();
      hangUp(exchange);
      return;
    }
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
    } catch (IOException nobodyThere) {
      hangUp(exchange);
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      hangUp(exchange);
      return;
    }
    if (turn == LOST_COMING) {
      swallowedAnswers.incrementAndGet();
      hangUp(exchange);
      return;
    }
    for (String name : List.of("Content-Type", "Retry-After")) {
      answer.headers().firstValue(name).ifPresent(v -> exchange.getResponseHeaders().set(name, v));
    }
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  /** No answer, and the connection is gone. */
  private static void hangUp(HttpExchange exchange) {
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
