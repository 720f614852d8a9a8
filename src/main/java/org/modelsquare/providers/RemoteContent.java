package org.modelsquare.providers;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a video as they come from the provider.
 *
 * @param body the bytes; the reader closes it
 * @param length the announced number of bytes, or -1
 */
public record RemoteContent(InputStream body, long length) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    body.close();
  }
}
