package org.modelsquare.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One video to be ordered.
 *
 * @param account the number of who orders it
 * @param scenario what the sandbox does with it
 * @param asDirective told by a word in the prompt to the plain model, not by the lab's parameter
 */
record Order(int number, int account, String scenario, boolean asDirective) {

  private static final List<String> SCENARIOS =
      List.of(
          "succeed",
          "answer_lost",
          "fail",
          "duplicate_callbacks",
          "answer_late",
          "succeed",
          "filtered",
          "malformed",
          "truncated",
          "rate_limited",
          "url_missing",
          "slow",
          "not_arrived");
  private static final Set<String> FAILING = Set.of("fail", "filtered", "url_missing", "truncated");
  private static final String ONLY_AS_DIRECTIVE = "not_arrived";

  static List<Order> many(int count, int accounts, Random random) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String scenario = SCENARIOS.get(i % SCENARIOS.size());
      boolean directive = random.nextBoolean() || scenario.equals(ONLY_AS_DIRECTIVE);
      orders.add(new Order(i, i % accounts, scenario, directive));
    }
    return orders;
  }

  String model() {
    return asDirective ? "sandbox-reel" : "sandbox-lab";
  }

  String key() {
    return "kill-nine-" + number;
  }

  Map<String, String> parameters() {
    String prompt = "Take " + number + ": a heron crosses a slow river";
    Map<String, String> common =
        Map.of("duration", "3", "aspect_ratio", "16:9", "resolution", "720p");
    Map<String, String> own =
        asDirective
            ? Map.of("prompt", prompt + " [lab:" + scenario + "]")
            : Map.of("prompt", prompt, "scenario", scenario);
    Map<String, String> all = new HashMap<>(common);
    all.putAll(own);
    return all;
  }

  /** How it has to end. */
  String end() {
    return FAILING.contains(scenario) ? "failed" : "completed";
  }
}
