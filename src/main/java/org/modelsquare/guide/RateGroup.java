package org.modelsquare.guide;

import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * The rate limits of one group of accounts, in requests a minute, as this instance is set up.
 *
 * @param name the group
 * @param submit how often it may submit
 * @param query how often it may ask
 */
record RateGroup(String name, String submit, String query) {

  private static final String GROUPS = "modelsquare.rate-limits.groups.";
  private static final String SUBMIT = ".submit";

  static List<RateGroup> of(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(each -> each.startsWith(GROUPS) && each.endsWith(SUBMIT))
        .map(each -> each.substring(GROUPS.length(), each.length() - SUBMIT.length()))
        .sorted(
            (a, b) ->
                Integer.compare(
                    Integer.parseInt(rate(config, a, SUBMIT)),
                    Integer.parseInt(rate(config, b, SUBMIT))))
        .map(each -> new RateGroup(each, rate(config, each, SUBMIT), rate(config, each, ".query")))
        .toList();
  }

  private static String rate(Config config, String group, String kind) {
    return config.getValue(GROUPS + group + kind, String.class);
  }
}
