package org.modelsquare.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read by a thread while it arrives on another. The sender is asked for a piece only
 * when one was taken, so a slow reader slows the sender down instead of filling the memory.
 */
final class ArrivingBody extends InputStream {

  /** So many pieces may wait: enough to keep the line busy. */
  private static final int AHEAD = 4;

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final HttpClientResponse response;
  private final HttpConnection connection;
  private final Duration idle;
  private final Deadline end;
  private Piece current = new Piece(Buffer.buffer(), null);
  private int position;
  private boolean closed;

  /** To be made where the answer's events happen. */
  ArrivingBody(HttpClientResponse response, OutboundFetch fetch) {
    this.response = response;
    this.connection = response.request().connection();
    this.idle = fetch.idle();
    this.end = Deadline.in(fetch.total());
    response.pause();
    response.exceptionHandler(failure -> pieces.add(new Piece(null, failure)));
    response.endHandler(done -> pieces.add(new Piece(null, null)));
    response.handler(bytes -> pieces.add(new Piece(bytes, null)));
    response.fetch(AHEAD);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (length == 0) {
      return 0;
    }
    Buffer bytes = current.bytes();
    while (bytes != null && position == bytes.length()) {
      current = next();
      bytes = current.bytes();
    }
    if (bytes == null) {
      return ended();
    }
    int count = Math.min(length, bytes.length() - position);
    bytes.getBytes(position, position + count, into, offset);
    position += count;
    return count;
  }

  private Piece next() throws IOException {
    Piece next;
    try {
      long wait = Math.min(idle.toMillis(), end.millisLeft());
      next = end.isOver() ? null : pieces.poll(wait, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    if (next == null) {
      close();
      throw new IOException("the body took too long");
    }
    position = 0;
    response.fetch(1);
    return next;
  }

  private int ended() throws IOException {
    Throwable failure = current.failure();
    if (failure != null) {
      throw new IOException("the body broke off: " + failure.getMessage(), failure);
    }
    return -1;
  }

  /** Hangs up; whatever still comes is nobody's concern. */
  @Override
  public void close() {
    closed = true;
    connection.close();
    pieces.clear();
  }

  /** Some bytes, or the end: a failure, or a good one. */
  private record Piece(@Nullable Buffer bytes, @Nullable Throwable failure) {}
}
