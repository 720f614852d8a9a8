package org.modelsquare.chaos.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** How an answer reaches the other side, or does not. */
public enum Delivery {
  /** As it should. */
  WHOLE,
  /** The connection is reset when the request was read. */
  RESET,
  /** The connection is reset in the middle of the body. */
  RESET_MID_BODY,
  /** Nothing comes, and the connection stays open. */
  WITHHELD,
  /** The body ends in the middle though its length was announced. */
  TRUNCATED,
  /** More is announced than there is. */
  LENGTH_TOO_LONG,
  /** Less is announced than there is. */
  LENGTH_TOO_SHORT,
  /** One byte in a second. */
  DRIP,
  /** Chunks without an end. */
  ENDLESS,
  /** A body of 100 MB. */
  HUGE,
  /** A small body that unpacks to 256 MB. */
  GZIP_BOMB,
  /** Sent on to an address of the house itself. */
  REDIRECT;

  private static final int PATIENCE_SECONDS = 40;
  private static final int CHUNK = 64 * 1024;
  private static final int HUGE_CHUNKS = 1600;
  private static final int BOMB_CHUNKS = 4 * 1024;

  /** The name in a marker. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if a client may take the answer for whole and right. */
  boolean mayArrive() {
    return this == WHOLE || this == LENGTH_TOO_SHORT;
  }

  void send(Socket socket, Answer answer, String elsewhere) throws IOException {
    OutputStream out = socket.getOutputStream();
    byte[] body = answer.body();
    switch (this) {
      case WHOLE -> write(out, answer.head(), body);
      case RESET -> reset(socket);
      case RESET_MID_BODY -> {
        write(out, answer.head(), half(body));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        reset(socket);
      }
      case WITHHELD -> awaitHangUp(socket);
      case TRUNCATED -> write(out, answer.head(), half(body));
      case LENGTH_TOO_LONG -> write(out, answer.head(length(body.length + 100)), body);
      case LENGTH_TOO_SHORT -> write(out, answer.head(length(body.length - 3)), body);
      case DRIP -> drip(out, answer);
      case ENDLESS -> endless(out, answer);
      case HUGE -> huge(out, answer);
      case GZIP_BOMB -> {
        byte[] bomb = Bomb.PACKED;
        write(out, answer.head(length(bomb.length) + "Content-Encoding: gzip\r\n"), bomb);
      }
      case REDIRECT -> {
        Answer moved =
            new Answer(302, "text/plain", "Location: " + elsewhere + "\r\n", new byte[0]);
        write(out, moved.head(), moved.body());
      }
    }
  }

  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Until the client has had enough; a real provider would not wait for ever either. */
  private static void awaitHangUp(Socket socket) throws IOException {
    socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    while (socket.getInputStream().read() >= 0) {
      // It has nothing more to say that matters.
    }
  }

  private static void drip(OutputStream out, Answer answer) throws IOException {
    write(out, answer.head(), new byte[0]);
    for (int i = 0; i < Math.min(PATIENCE_SECONDS, answer.body().length); i++) {
      out.write(answer.body()[i]);
      out.flush();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
  }

  private static void endless(OutputStream out, Answer answer) throws IOException {
    out.write(answer.head("Transfer-Encoding: chunked\r\n"));
    chunk(out, answer.body());
    long begun = System.nanoTime();
    byte[] blanks = blanks(CHUNK);
    while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
      chunk(out, blanks);
    }
  }

  private static void huge(OutputStream out, Answer answer) throws IOException {
    out.write(answer.head(length((long) CHUNK * HUGE_CHUNKS)));
    byte[] blanks = blanks(CHUNK);
    for (int i = 0; i < HUGE_CHUNKS; i++) {
      out.write(blanks);
    }
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
    out.write(head);
    out.write(body);
    out.flush();
  }

  private static byte[] half(byte[] body) {
    return Arrays.copyOf(body, body.length / 2);
  }

  private static byte[] blanks(int count) {
    return " ".repeat(count).getBytes(StandardCharsets.US_ASCII);
  }

  private static String length(long bytes) {
    return "Content-Length: " + bytes + "\r\n";
  }

  /** Packed once: that takes longer than sending it. */
  private static final class Bomb {

    static final byte[] PACKED = pack();

    private static byte[] pack() {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed, CHUNK)) {
        byte[] blanks = blanks(CHUNK);
        for (int i = 0; i < BOMB_CHUNKS; i++) {
          out.write(blanks);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return packed.toByteArray();
    }
  }
}
