package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.modelsquare.requests.BodyRedaction;

/** Counts the bytes of a body, whose length nobody may have announced, and notes it for the log. */
@Provider
class BodyFilter implements ReaderInterceptor {

  private static final int TOO_LARGE = 413;

  private final RoutingContext context;
  private final BodyRedaction redaction;

  BodyFilter(RoutingContext context, BodyRedaction redaction) {
    this.context = context;
    this.redaction = redaction;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    if (!ApiCall.isOne(context)) {
      return reading.proceed();
    }
    reading.setInputStream(new Counted(reading.getInputStream()));
    Object read = reading.proceed();
    if (read instanceof byte[] body) {
      ApiCall.of(context).body(redaction.of(body));
    }
    return read;
  }

  private static final class Counted extends FilterInputStream {

    private int read;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int bytes = super.read(into, offset, length);
      count(Math.max(0, bytes));
      return bytes;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > JsonBody.MOST_BYTES) {
        throw Refusals.ofStatus(TOO_LARGE).header("Connection", "close");
      }
    }
  }
}
