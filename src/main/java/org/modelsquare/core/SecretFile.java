package org.modelsquare.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The random secret of an instance that was given none, in a file that its user alone can read. */
record SecretFile(Path folder) {

  private static final int BYTES = 48;

  /** The secret; several processes that ask at once get the same. */
  String readOrMake() {
    Path file = folder.resolve("secret.key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read or written; MODELSQUARE_SECRET_KEY may be set instead", e);
    }
  }

  private void make(Path file) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "secret", ".part", onlyOwner());
    try {
      Files.writeString(draft, random());
      publish(draft, file);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its secret is the one.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A link appears whole or not at all and never replaces; not every file system has links. */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(draft, file);
    }
  }

  private FileAttribute<?>[] onlyOwner() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
