package org.modelsquare.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** What a {@link ScriptedUpstream} does when it is asked; the connection is closed afterwards. */
@FunctionalInterface
public interface Turn {

  void answer(Socket client) throws IOException;

  /** A JSON answer, with header lines such as {@code Retry-After: 3}. */
  static Turn json(int status, String body, String... headers) {
    return whole(status, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A page that no program wants. */
  static Turn html(int status) {
    return whole(status, "text/html", "<html><body>oops</body></html>".getBytes(), new String[0]);
  }

  static Turn whole(int status, String type, byte[] body, String... headers) {
    return client -> {
      write(client, head(status, type, headers) + "Content-Length: " + body.length + "\r\n\r\n");
      client.getOutputStream().write(body);
    };
  }

  /** Elsewhere. */
  static Turn redirect(int status, Object location) {
    return json(status, "{}", "Location: " + location);
  }

  /** Reads the request and hangs up the hard way. */
  static Turn reset() {
    return client -> {
      client.setSoLinger(true, 0);
      client.close();
    };
  }

  /** Never answers; until the other side hangs up. */
  static Turn silence() {
    return client -> {
      InputStream in = client.getInputStream();
      while (in.read() >= 0) {
        // Whatever else is sent.
      }
    };
  }

  /** Answers in time, and then a byte now and then, for ever. */
  static Turn drip(int status) {
    return client -> {
      write(client, head(status, "application/json", new String[0]) + "\r\n");
      pourForEver(client, " ".getBytes(StandardCharsets.UTF_8), 20);
    };
  }

  /** A header line that never ends. */
  static Turn dripHead() {
    return client -> {
      write(client, "HTTP/1.1 200 OK\r\nX-Slow: ");
      pourForEver(client, "a".getBytes(StandardCharsets.UTF_8), 20);
    };
  }

  /** As much as the other side takes, in chunks, for ever. */
  static Turn endless(int status, String type) {
    return client -> {
      write(client, head(status, type, "Transfer-Encoding: chunked") + "\r\n");
      String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
      pourForEver(client, chunk.getBytes(StandardCharsets.UTF_8), 0);
    };
  }

  /** Announces more than it sends. */
  static Turn truncated(int status, String body) {
    return client ->
        write(
            client,
            head(status, "application/json")
                + ("Content-Length: " + (body.length() + 100) + "\r\n\r\n" + body));
  }

  /** These very characters. */
  static Turn raw(String text) {
    return client -> write(client, text);
  }

  private static String head(int status, String type, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  private static void pourForEver(Socket client, byte[] bytes, long pause) throws IOException {
    OutputStream out = client.getOutputStream();
    while (!Thread.currentThread().isInterrupted()) {
      out.write(bytes);
      out.flush();
      LockSupport.parkNanos(pause * 1_000_000);
    }
  }
}
