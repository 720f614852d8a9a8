package org.modelsquare.media;

import java.io.InputStream;
import java.nio.file.Path;

/** Some bytes of a file of the vault, on their way out; never in memory as a whole. */
public sealed interface MediaBytes {

  /** As a stream, which the caller closes; once only. */
  InputStream open();

  /** A part of a file on this machine's disk, which can be sent without reading it. */
  record Local(Path file, long first, long count) implements MediaBytes {

    @Override
    public InputStream open() {
      return FileSlice.open(file, first, count);
    }
  }

  /** Bytes that are being fetched. */
  record Remote(InputStream body) implements MediaBytes {

    @Override
    public InputStream open() {
      return body;
    }
  }
}
