package org.modelsquare.playground;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody chose in the form, until the request ends.
 *
 * @param field the model's field that it is for
 * @param name what it is called there
 * @param content opens it
 */
record ChosenFile(String field, String name, Content content) {

  /** Opens a file. */
  @FunctionalInterface
  interface Content {
    /** A stream, to be closed by who asked for it. */
    InputStream open() throws IOException;
  }
}
