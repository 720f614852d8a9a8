package org.modelsquare.outbound;

import io.vertx.core.http.HttpClientResponse;
import java.io.InputStream;

/** An answer whose body is read as it comes; closing it hangs up. */
public final class OutboundStream implements AutoCloseable {

  private final int status;
  private final HttpClientResponse response;
  private final ArrivingBody body;

  OutboundStream(HttpClientResponse response, ArrivingBody body) {
    this.status = response.statusCode();
    this.response = response;
    this.body = body;
  }

  /** The HTTP status; a redirect is an answer like any other. */
  public int status() {
    return status;
  }

  /** A header's first value; empty if there is none. */
  public String header(String name) {
    String value = response.getHeader(name);
    return value == null ? "" : value;
  }

  /** The bytes, of which never more than a few pieces are kept; ends with an error if cut short. */
  public InputStream body() {
    return body;
  }

  @Override
  public void close() {
    body.close();
  }
}
