package org.modelsquare.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzArchiveTest {

  @TempDir Path folder;

  @Test
  void keepsExecutableBitsAndLinks() throws IOException {
    unpack(file("bin/run", 0755), file("lib/a.so.1", 0644), link("lib/a.so", "a.so.1"));
    assertTrue(Files.isExecutable(target().resolve("bin/run")));
    assertFalse(Files.isExecutable(target().resolve("lib/a.so.1")));
    assertEquals(Path.of("a.so.1"), Files.readSymbolicLink(target().resolve("lib/a.so")));
    assertEquals("x", Files.readString(target().resolve("lib/a.so")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/../../evil"})
  void refusesFilesOutside(String name) {
    assertThrows(IOException.class, () -> unpack(file(name, 0644)));
    assertFalse(Files.exists(folder.resolve("evil")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil", "/etc/passwd"})
  void refusesLinksThatLeadOutside(String to) {
    assertThrows(IOException.class, () -> unpack(link("lib/a.so", to)));
  }

  private Path target() {
    return folder.resolve("target");
  }

  private void unpack(TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      for (TarArchiveEntry entry : entries) {
        tar.putArchiveEntry(entry);
        if (entry.isFile() && !entry.isSymbolicLink()) {
          tar.write("x".getBytes(UTF_8));
        }
        tar.closeArchiveEntry();
      }
    }
    TarXzArchive.unpack(new ByteArrayInputStream(bytes.toByteArray()), target());
  }

  private static TarArchiveEntry file(String name, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(1);
    return entry;
  }

  private static TarArchiveEntry link(String name, String to) {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(to);
    return entry;
  }
}
