package org.modelsquare.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's HTTP server: counts who knocks, keeps what was sent, answers as it is told. */
public final class Receiver implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
          });
  private final Thread door = new Thread(this::accept, "receiver-door");
  private volatile Reply reply = (request, out) -> write(out, 200, "", "ok");

  private Receiver(ServerSocket socket) {
    this.socket = socket;
    door.setDaemon(true);
  }

  /** Listens on a free port of this machine's loopback address. */
  public static Receiver open() {
    return open("127.0.0.1", 0);
  }

  /** Listens on that address of this machine. */
  public static Receiver open(String address, int port) {
    try {
      Receiver receiver = new Receiver(new ServerSocket(port, 50, InetAddress.getByName(address)));
      receiver.door.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it answers so. */
  public Receiver answering(int status, String headers, String body) {
    return answering((request, out) -> write(out, status, headers, body));
  }

  /** The same, byte by byte. */
  public Receiver answering(Reply other) {
    reply = other;
    return this;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** How often somebody connected. */
  public int connections() {
    return connections.get();
  }

  /** All requests that were read, in order. */
  public List<Received> received() {
    return received;
  }

  /** Writes an answer and closes. */
  public static void write(OutputStream out, int status, String headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d Said\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
            .formatted(status, bytes.length, headers);
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // Closed: nobody is listened to any more.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Received request = read(new BufferedInputStream(client.getInputStream()));
      received.add(request);
      reply.to(request, client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      // The caller hung up, which some tests want.
    }
  }

  static Received read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new IOException("hung up");
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  /**
   * Nobody is let in after this. The port stays open for as long as a thread is inside accept, also
   * when its socket was closed meanwhile: so the thread at the door is waited for.
   */
  @Override
  public void close() {
    try {
      socket.close();
      door.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * A request.
   *
   * @param line the first line
   * @param headers by name in lower case
   */
  public record Received(String line, Map<String, String> headers, String body) {

    /** A header's value; empty if there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What is answered to a request. */
  @FunctionalInterface
  public interface Reply {
    void to(Received request, OutputStream out) throws IOException;
  }
}
