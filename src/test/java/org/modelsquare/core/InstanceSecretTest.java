package org.modelsquare.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceSecretTest {

  private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

  @TempDir Path temp;

  @Test
  void aConfiguredSecretNeedsNoFile() throws IOException {
    new InstanceSecret(Optional.of(LONG_ENOUGH), temp);
    try (var files = Files.list(temp)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void shortSecretsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new InstanceSecret("hunter2"));
  }

  @Test
  void purposesAndSecretsAreKeptApart() {
    InstanceSecret secret = new InstanceSecret(LONG_ENOUGH);
    byte[] signature = secret.sign("media", "x");
    assertEquals(32, signature.length);
    assertArrayEquals(signature, secret.sign("media", "x"));
    assertFalse(Arrays.equals(signature, secret.sign("other", "x")));
    assertFalse(Arrays.equals(signature, new InstanceSecret(LONG_ENOUGH + "!").sign("media", "x")));
  }

  @Test
  void aFileIsMadeOnceAndForItsOwnerOnly() throws IOException {
    Path folder = temp.resolve("new/data");
    String made = new SecretFile(folder).readOrMake();
    assertTrue(made.length() >= 64, "48 random bytes");
    assertEquals(made, new SecretFile(folder).readOrMake());
    Path file = folder.resolve("secret.key");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "no draft is left");
    }
  }

  @Test
  void thoseWhoStartAtOnceAgree() throws Exception {
    ExecutorService starters = Executors.newFixedThreadPool(8);
    try {
      Callable<String> start = () -> new SecretFile(temp).readOrMake();
      Set<String> secrets = new HashSet<>();
      for (Future<String> secret : starters.invokeAll(Collections.nCopies(32, start))) {
        secrets.add(secret.get());
      }
      assertEquals(1, secrets.size());
    } finally {
      starters.shutdownNow();
    }
  }
}
