package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key under which links to media are signed: {@code modelsquare.secret-key}, at least 32
 * characters, which several instances must share; else a random one kept in the data folder.
 */
@Singleton
class LinkSecret {

  private static final int LEAST_LENGTH = 32;
  private static final int RANDOM_BYTES = 32;

  private final String key;

  LinkSecret(
      @ConfigProperty(name = "modelsquare.secret-key") Optional<String> configured,
      @ConfigProperty(name = "modelsquare.data-dir") String dataFolder) {
    this.key = configured.map(LinkSecret::checked).orElseGet(() -> kept(Path.of(dataFolder)));
  }

  String key() {
    return key;
  }

  private static String checked(String configured) {
    if (configured.length() < LEAST_LENGTH) {
      throw new IllegalArgumentException(
          "MODELSQUARE_SECRET_KEY is too short: it needs at least 32 characters");
    }
    return configured;
  }

  /** Two instances that start at once agree on the file that was there first. */
  private static String kept(Path folder) {
    Path file = folder.resolve("secret.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(folder, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be kept", e);
    }
  }

  private static void create(Path folder, Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    Path fresh = Files.createTempFile(folder, "secret", ".tmp");
    try {
      Files.writeString(fresh, HexFormat.of().formatHex(random));
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException another) {
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
