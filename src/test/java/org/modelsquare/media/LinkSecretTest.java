package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSecretTest {

  private static final int INSTANCES = 8;

  @TempDir Path folder;

  @Test
  void staysTheSame() {
    assertEquals(kept(folder), kept(folder));
    assertEquals(64, kept(folder).length());
    assertNotEquals(kept(folder), kept(folder.resolve("other")));
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    kept(folder);
    Path file = folder.resolve("secret.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "nothing else is left behind");
    }
  }

  @Test
  void instancesThatStartAtOnceAgree() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(INSTANCES);
    try {
      CyclicBarrier start = new CyclicBarrier(INSTANCES);
      Callable<String> instance =
          () -> {
            start.await();
            return kept(folder.resolve("shared"));
          };
      Set<String> keys = new HashSet<>();
      for (Future<String> each :
          pool.invokeAll(Stream.generate(() -> instance).limit(INSTANCES).toList())) {
        keys.add(each.get());
      }
      assertEquals(1, keys.size());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aConfiguredKeyIsUsedAndNothingWritten() throws IOException {
    String key = "k".repeat(32);
    assertEquals(key, new LinkSecret(Optional.of(key), folder.toString()).key());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aShortConfiguredKeyIsRefusedWithoutBeingTold() {
    String key = "s".repeat(31);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new LinkSecret(Optional.of(key), folder.toString()));
    assertTrue(String.valueOf(refused.getMessage()).contains("32 characters"));
    assertTrue(!String.valueOf(refused.getMessage()).contains(key));
  }

  private static String kept(Path folder) {
    return new LinkSecret(Optional.empty(), folder.toString()).key();
  }
}
