package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body whose length nobody has announced. */
@Provider
class BodyFilter implements ReaderInterceptor {

  private static final int TOO_LARGE = 413;

  private final RoutingContext context;

  BodyFilter(RoutingContext context) {
    this.context = context;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    if (ApiCall.isOne(context)) {
      reading.setInputStream(new Counted(reading.getInputStream()));
    }
    return reading.proceed();
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
