package org.modelsquare.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {

  @Test
  void readsProcessAndPort() {
    List<String> lines =
        List.of("11483", "/srv/data", "1795383726", "54999", "", "127.0.0.1", " 21 4", "ready   ");
    assertEquals(Optional.of(new PostmasterPid(11483, 54999)), PostmasterPid.parse(lines));
  }

  @Test
  void knowsNoPortWhileTheServerIsStarting() {
    assertEquals(
        Optional.of(new PostmasterPid(7, 0)), PostmasterPid.parse(List.of("7", "/srv/data")));
  }

  @Test
  void takesAStandaloneBackendForAServer() {
    assertEquals(Optional.of(new PostmasterPid(7, 0)), PostmasterPid.parse(List.of("-7")));
  }

  @Test
  void findsNothingInAnEmptyOrBrokenFile() {
    assertTrue(PostmasterPid.parse(List.of()).isEmpty());
    assertTrue(PostmasterPid.parse(List.of("")).isEmpty());
    assertTrue(PostmasterPid.parse(List.of("what is this")).isEmpty());
  }

  @Test
  void findsNothingWithoutAFile(@TempDir Path folder) throws IOException {
    assertTrue(PostmasterPid.read(folder.resolve("postmaster.pid")).isEmpty());
  }
}
