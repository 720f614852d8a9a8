package org.modelsquare.core.settings;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Takes {@code MODELSQUARE_…_FILE} for {@code MODELSQUARE_…}: the value is what the file says,
 * without the line end. So secrets need not stand in the environment, where every child process and
 * every inspection of a container reads them.
 */
public final class SecretFiles implements ConfigSourceFactory {

  private static final String SUFFIX = "_FILE";
  private static final List<String> PREFIXES = List.of("MODELSQUARE_", "QUARKUS_MAILER_");

  /** Above the environment (300): who names a file means it. */
  private static final int ORDINAL = 301;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return List.of(new EnvConfigSource(read(System.getenv()), ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }

  /**
   * The variables that files stand for.
   *
   * @throws IllegalArgumentException naming the variable, if its file cannot be read or if the
   *     value is given in both ways
   */
  static Map<String, String> read(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>();
    environment.forEach(
        (name, file) -> {
          if (name.endsWith(SUFFIX)
              && PREFIXES.stream().anyMatch(name::startsWith)
              && !file.isBlank()) {
            String variable = name.substring(0, name.length() - SUFFIX.length());
            if (!environment.getOrDefault(variable, "").isBlank()) {
              throw new IllegalArgumentException("Set " + variable + " or " + name + ", not both");
            }
            values.put(variable, content(name, file));
          }
        });
    return values;
  }

  private static String content(String name, String file) {
    try {
      return Files.readString(Path.of(file)).stripTrailing();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name + " names a file that cannot be read: " + e.getMessage(), e);
    }
  }
}
