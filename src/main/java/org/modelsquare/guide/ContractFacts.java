package org.modelsquare.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures and names of the API's contract that its explanations need. */
final class ContractFacts {

  /** The states of a task in order. */
  static final List<String> STATUSES =
      List.of("queued", "in_progress", "completed", "failed", "canceled");

  /** Why a task fails. */
  static final List<String> FAILURES =
      List.of(
          "generation_failed",
          "content_policy_violation",
          "invalid_request",
          "provider_timeout",
          "result_unavailable",
          "provider_unavailable",
          "ended_by_operator");

  /** What a key may do. */
  static final List<String> SCOPES =
      List.of("videos:write", "videos:read", "uploads:write", "balance:read", "keys:write");

  /** What webhooks tell. */
  static final List<String> EVENTS =
      List.of("generation.completed", "generation.failed", "generation.canceled", "endpoint.test");

  /** Fields of every model's request with their types. */
  static final Map<String, String> COMMON =
      ordered(
          "model", "string",
          "client_business_id", "string",
          "callback_url", "string",
          "quote_id", "string",
          "max_credits", "string",
          "trace_id", "string",
          "metadata", "object");

  /** Fields and paths of the OpenAI dialect with the word that explains each. */
  static final Map<String, String> COMPATIBILITY =
      ordered(
          "model", "compat_model",
          "prompt", "compat_prompt",
          "seconds", "compat_seconds",
          "size", "compat_size",
          "input_reference", "compat_input_reference",
          "status", "compat_status",
          "progress", "compat_progress",
          "GET /videos/{id}/content", "compat_content",
          "remix, edit, extend, characters", "compat_not_offered");

  private ContractFacts() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
