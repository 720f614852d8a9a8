package org.modelsquare.core.settings;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a server outside development whose secrets can be guessed: too short, of too few
 * characters, or copied from an example.
 */
@Singleton
class WeakSecrets {

  /** The settings that keep others out, with the fewest characters that each needs. */
  private static final Map<String, Integer> SHORTEST =
      new TreeMap<>(
          Map.of(
              "modelsquare.secret-key", 32,
              "modelsquare.metrics.token", 16,
              "modelsquare.admin.password", 12,
              "modelsquare.stripe.webhook-secret", 16,
              "modelsquare.media.s3.secret-key", 8));

  private static final List<String> EXAMPLES =
      List.of("changeme", "change-me", "change_me", "example", "password", "placeholder");

  private static final int FEWEST_CHARACTERS = 6;

  void start(@Observes StartupEvent event, LaunchMode mode, Config config) {
    if (mode == LaunchMode.NORMAL) {
      check(name -> config.getOptionalValue(name, String.class));
    }
  }

  /**
   * Looks at all of them.
   *
   * @throws IllegalStateException naming those that are weak, never with their values
   */
  static void check(Lookup settings) {
    List<String> weak =
        SHORTEST.entrySet().stream()
            .flatMap(each -> wrong(each.getKey(), each.getValue(), settings))
            .toList();
    if (!weak.isEmpty()) {
      throw new IllegalStateException(
          "The server does not start with secrets that can be guessed. "
              + String.join(" ", weak)
              + " Make one with: openssl rand -base64 33");
    }
  }

  private static Stream<String> wrong(String name, int shortest, Lookup settings) {
    return settings.find(name).filter(value -> !value.isBlank()).stream()
        .filter(value -> isWeak(value.strip(), shortest))
        .map(
            value ->
                "%s needs at least %d characters, %d of them different, and must not be from an"
                        .formatted(variable(name), shortest, FEWEST_CHARACTERS)
                    + " example.");
  }

  private static boolean isWeak(String value, int shortest) {
    String lower = value.toLowerCase(Locale.ROOT);
    return value.length() < shortest
        || value.chars().distinct().count() < FEWEST_CHARACTERS
        || EXAMPLES.stream().anyMatch(lower::startsWith);
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Finds the value of a setting. */
  @FunctionalInterface
  interface Lookup {
    Optional<String> find(String name);
  }
}
