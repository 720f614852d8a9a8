package org.modelsquare.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  @TempDir Path folder;

  @Test
  void aFileStandsForItsVariable() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef\n");
    Map<String, String> read =
        SecretFiles.read(
            Map.of("MODELSQUARE_SECRET_KEY_FILE", file.toString(), "OTHER_FILE", "/none"));
    assertEquals(Map.of("MODELSQUARE_SECRET_KEY", "0123456789abcdef0123456789abcdef"), read);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder().withSources(new EnvConfigSource(read, 301)).build();
    assertEquals(
        "0123456789abcdef0123456789abcdef",
        config.getValue("modelsquare.secret-key", String.class));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    String told =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SecretFiles.read(
                        Map.of("MODELSQUARE_DATABASE_PASSWORD_FILE", folder + "/none")))
            .getMessage();
    assertTrue(told.startsWith("MODELSQUARE_DATABASE_PASSWORD_FILE names a file"), told);
  }

  @Test
  void bothWaysAreOneTooMany() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            SecretFiles.read(
                Map.of("MODELSQUARE_SECRET_KEY_FILE", "/x", "MODELSQUARE_SECRET_KEY", "y")));
  }

  @Test
  void itIsFoundByTheConfiguration() {
    assertTrue(
        StreamSupport.stream(ServiceLoader.load(ConfigSourceFactory.class).spliterator(), false)
            .anyMatch(SecretFiles.class::isInstance));
  }
}
