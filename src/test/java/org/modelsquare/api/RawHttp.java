package org.modelsquare.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.modelsquare.api.MalformedCalls.Call;

/** HTTP by hand, because no client library lets one send what is wrong. */
final class RawHttp implements Closeable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  RawHttp(int port) {
    this.port = port;
  }

  Answer send(Call call, String secret) throws IOException {
    byte[] body = call.body() == null ? new byte[0] : call.body();
    String key = call.key() == null ? "Bearer " + secret : call.key();
    StringBuilder head = new StringBuilder();
    head.append(call.verb()).append(' ').append(call.path()).append(" HTTP/1.1\r\n");
    head.append("Host: localhost:").append(port).append("\r\n");
    head.append("Authorization: ").append(key).append("\r\n");
    if (call.type() != null) {
      head.append("Content-Type: ").append(call.type()).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    if (socket == null) {
      connect();
    }
    // In one piece, or each call waits for the acknowledgement of its first half.
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    socket.getOutputStream().write(whole.toByteArray());
    socket.getOutputStream().flush();
    return read();
  }

  private Answer read() throws IOException {
    String status = line();
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int code = Integer.parseInt(status.split(" ")[1]);
    boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
    byte[] body =
        chunked
            ? chunks()
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Answer(
        code,
        headers.getOrDefault("content-type", ""),
        headers.getOrDefault("x-request-id", ""),
        new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended in the middle of an answer");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getByName("localhost"), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  /** An answer. */
  record Answer(int status, String type, String requestId, String body) {}
}
