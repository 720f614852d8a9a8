package org.modelsquare.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/** What a kind of file must look like: reads a stream and writes what of it is to be kept. */
@FunctionalInterface
public interface MediaForm {

  /**
   * Writes the file, from its start.
   *
   * @param from ends with an exception at the limits of the vault; need not be read to its end
   * @param to empty; may be read and written at any place
   * @return the content type
   * @throws IOException if it is not such a file, or cannot be read or written
   */
  String write(InputStream from, FileChannel to) throws IOException;
}
