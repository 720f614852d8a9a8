package org.modelsquare.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A place for the bytes of the vault. Files appear in it whole, or not at all, and never change.
 */
interface FileStore {

  StoreKind kind();

  /**
   * Takes a complete file in; once this returns it survives a crash.
   *
   * @param file on this machine's disk; may be moved away
   */
  void add(String fileName, Path file, String contentType) throws IOException;

  /**
   * Some bytes of a file. Nothing is in memory but a buffer.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such file
   */
  MediaBytes bytes(String fileName, long first, long count) throws IOException;

  boolean has(String fileName) throws IOException;

  /** Removes a file; nothing happens if it is not there. */
  void delete(String fileName) throws IOException;

  /** Hands over the names of files that were last written before that time, some at once. */
  void olderThan(Instant before, Consumer<List<String>> some) throws IOException;

  /** False if the file may have been put there by another house. */
  boolean isOurs(String fileName) throws IOException;

  /** Ends with an exception if files can neither be read nor written now. */
  void check() throws IOException;
}
