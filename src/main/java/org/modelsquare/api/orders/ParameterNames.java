package org.modelsquare.api.orders;

import java.util.Map;

/**
 * What a dialect calls our parameters, so that an error names the field that was sent.
 *
 * @param sent the dialect's name by ours; a name that is not in it is the same in both
 */
public record ParameterNames(Map<String, String> sent) {

  /** The video generations dialect: our own names. */
  public static final ParameterNames OURS = new ParameterNames(Map.of());

  String sent(String ours) {
    return sent.getOrDefault(ours, ours);
  }
}
