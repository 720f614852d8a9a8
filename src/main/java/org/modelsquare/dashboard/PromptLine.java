package org.modelsquare.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The beginning of what somebody wrote. */
final class PromptLine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 120;

  private PromptLine() {}

  /** The prompt among parameters, cut between characters; empty if there is none. */
  static String of(String parameters) {
    try {
      String prompt = JSON.readTree(parameters).path("prompt").asText();
      return prompt.codePointCount(0, prompt.length()) <= MOST
          ? prompt
          : prompt.substring(0, prompt.offsetByCodePoints(0, MOST)) + "…";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON: " + parameters, e);
    }
  }
}
