package org.modelsquare.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured, and for how long.
 *
 * @param parts of {@code start}, {@code pages}, {@code api}, {@code jobs}, {@code engine}
 * @param starts of the server, each way
 * @param warmUp seconds of load that are thrown away
 * @param rounds in which everything has its turn
 * @param seconds of one run
 * @param jobs that are ordered
 * @param engine the sizes of that part
 */
record Plan(
    List<String> parts,
    int starts,
    int warmUp,
    int rounds,
    int seconds,
    int jobs,
    EngineSizes engine) {

  private static final String PARTS = "start,pages,api,jobs,engine";

  static Plan of(String... words) {
    Map<String, String> given = new TreeMap<>();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      given.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    boolean quick = given.remove("--quick") != null;
    String parts = given.remove("--parts");
    Plan plan =
        new Plan(
            List.of((parts == null ? PARTS : parts).split(",")),
            number(given, "--starts", quick ? 1 : 5),
            number(given, "--warm-up", quick ? 5 : 60),
            number(given, "--rounds", quick ? 1 : 3),
            number(given, "--seconds", quick ? 2 : 6),
            number(given, "--jobs", quick ? 40 : 500),
            EngineSizes.of(given, quick));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown: "
              + given.keySet()
              + "; known: --quick --parts="
              + PARTS
              + " --starts= --warm-up= --rounds= --seconds= --jobs= "
              + EngineSizes.OPTIONS);
    }
    return plan;
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  static int number(Map<String, String> given, String name, int usual) {
    String value = given.remove(name);
    return value == null ? usual : Integer.parseInt(value);
  }
}
