package org.modelsquare.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.modelsquare.testing.Receiver.Received;

/**
 * A provider's API over real sockets that answers as it is told, turn by turn for each route, and
 * keeps what it was asked. One request for each connection.
 */
public final class ScriptedUpstream implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, Deque<Turn>> script = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "scripted-upstream");
            thread.setDaemon(true);
            return thread;
          });

  private ScriptedUpstream(ServerSocket socket) {
    this.socket = socket;
  }

  /** Listens on a free port of this machine's loopback address. */
  public static ScriptedUpstream open() {
    try {
      ScriptedUpstream upstream =
          new ScriptedUpstream(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
      upstream.threads.execute(upstream::accept);
      return upstream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, such as {@code http://127.0.0.1:1234}, with a path after it. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /**
   * From now on a route is answered so, one turn after the other; the last one stays.
   *
   * @param route method and path without query, such as {@code GET /v1/videos/1}
   */
  public ScriptedUpstream on(String route, Turn... turns) {
    script.put(route, new ConcurrentLinkedDeque<>(List.of(turns)));
    return this;
  }

  /** All requests that were read, in order. */
  public List<Received> received() {
    return received;
  }

  /** The requests of one route, in order. */
  public List<Received> received(String route) {
    return received.stream().filter(request -> route(request).equals(route)).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException | RejectedExecutionException e) {
        // Closed: nobody is listened to any more.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Received request = Receiver.read(new BufferedInputStream(client.getInputStream()));
      received.add(request);
      turn(request).answer(client);
    } catch (IOException | IndexOutOfBoundsException e) {
      // The caller hung up or spoke no HTTP, which some tests want.
    } finally {
      open.remove(client);
    }
  }

  private Turn turn(Received request) {
    Deque<Turn> turns = script.get(route(request));
    if (turns == null) {
      return Turn.json(599, "{\"unscripted\":\"" + route(request) + "\"}");
    }
    return turns.size() > 1 ? turns.poll() : turns.peek();
  }

  private static String route(Received request) {
    String[] parts = request.line().split(" ");
    return parts[0] + " " + parts[1].replaceFirst("\\?.*", "");
  }

  /** Returns when nobody is let in any more. */
  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : open) {
        client.close();
      }
      threads.shutdownNow();
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
