package org.modelsquare.chaos;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What to do.
 *
 * @param jobs how many are ordered
 * @param kills how often the server is killed
 * @param seed decides all that is left to chance
 * @param database whether a kill takes the database along
 * @param within how long the jobs may take to end after the last kill
 * @param keep whether the folder stays even if all is well
 */
record Options(int jobs, int kills, long seed, Database database, Duration within, boolean keep) {

  /** Whether a kill takes the database along. */
  enum Database {
    NEVER,
    SOMETIMES,
    ALWAYS
  }

  static Options of(String... words) {
    Map<String, String> given = new TreeMap<>();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      given.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    Options options =
        new Options(
            number(given, "--jobs", 20),
            number(given, "--kills", 5),
            seed(given),
            Database.valueOf(take(given, "--database", "sometimes").toUpperCase(Locale.ROOT)),
            Duration.ofSeconds(number(given, "--within", 180)),
            given.remove("--keep") != null);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown: "
              + given.keySet()
              + "; known: --jobs=20 --kills=5 --seed=N --database=never|sometimes|always"
              + " --within=180 --keep");
    }
    return options;
  }

  private static long seed(Map<String, String> given) {
    String seed = given.remove("--seed");
    return seed == null ? new Random().nextInt(1_000_000) : Long.parseLong(seed);
  }

  private static int number(Map<String, String> given, String name, int usual) {
    return Integer.parseInt(take(given, name, Integer.toString(usual)));
  }

  private static String take(Map<String, String> given, String name, String usual) {
    String value = given.remove(name);
    return value == null ? usual : value;
  }
}
