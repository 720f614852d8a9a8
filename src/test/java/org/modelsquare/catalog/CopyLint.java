package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.core.Language;
import org.modelsquare.core.Violation;

/** The text of the page says nothing that the schema denies, and the same in each language. */
final class CopyLint {

  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]");
  private static final Pattern SECONDS =
      Pattern.compile("(?<![\\d.])(\\d+)(?:\\s?[–-]\\s?(\\d+))?\\s?(?:s\\b|秒)");
  private static final Pattern PATH = Pattern.compile("(GET |POST |DELETE )?/v1/[a-z/{}_]*");
  private static final Pattern CAMERA = Pattern.compile("\\[[A-Z][a-z]+( [a-z]+)?]");

  /** Fields and words of the API that copy may name. */
  private static final Set<String> API_WORDS =
      Set.of(
          "model",
          "id",
          "status",
          "url",
          "error",
          "code",
          "message",
          "metadata",
          "true",
          "false",
          "queued",
          "in_progress",
          "completed",
          "failed",
          "canceled",
          "unknown_parameter",
          "invalid_parameter",
          "model_not_available",
          "model_not_found",
          "insufficient_credits",
          "rate_limit_exceeded",
          "content_policy_violation",
          "generation_failed",
          "result_unavailable",
          "provider_timeout",
          "provider_unavailable",
          "ended_by_operator");

  private final VideoModel model;
  private final Set<String> foreignIds;
  private final Set<String> ownWords = new HashSet<>(API_WORDS);

  /** With the names that the copy may mention although the model does not take them. */
  CopyLint(VideoModel model, Set<String> allIds, JsonNode notAccepted) {
    this.model = model;
    this.foreignIds = new HashSet<>(allIds);
    foreignIds.remove(model.id());
    foreignIds.removeAll(model.aliases());
    // An id that is also a plain word, such as an alias "sandbox", cannot be told from prose.
    foreignIds.removeIf(id -> id.chars().allMatch(Character::isLetter));
    ownWords.add(model.id());
    ownWords.addAll(model.aliases());
    ownWords.addAll(model.parameters().modes().stream().map(Mode::id).toList());
    JsonNode properties = model.parameters().jsonSchema().path("properties");
    properties.properties().forEach(this::learn);
    notAccepted.forEach(this::learnRefused);
  }

  private void learnRefused(JsonNode name) {
    if (!ownWords.add(name.asText())) {
      throw new IllegalArgumentException(name.asText() + " is not_accepted, but the schema has it");
    }
  }

  private void learn(Map.Entry<String, JsonNode> property) {
    ownWords.add(property.getKey());
    property.getValue().path("enum").forEach(value -> ownWords.add(value.asText()));
  }

  List<String> check(JsonNode copy) {
    List<String> findings = new ArrayList<>();
    Map<String, Set<String>> codes = new TreeMap<>();
    for (Language language : Language.values()) {
      texts(language.tag(), "", copy.path(language.tag()), findings, codes);
    }
    codes.forEach(
        (place, variants) -> {
          if (variants.size() > 1) {
            findings.add("languages name different things at " + place + ": " + variants);
          }
        });
    return findings;
  }

  private void texts(
      String language,
      String place,
      JsonNode node,
      List<String> findings,
      Map<String, Set<String>> codes) {
    if (node.isValueNode()) {
      text(language + place, node.asText(), findings);
      codes.computeIfAbsent(place, each -> new HashSet<>()).add(codes(node.asText()).toString());
      return;
    }
    if (node.isArray()) {
      codes.computeIfAbsent(place + "#", each -> new HashSet<>()).add("" + node.size());
      for (int i = 0; i < node.size(); i++) {
        texts(language, place + "/" + i, node.get(i), findings, codes);
      }
      return;
    }
    node.properties()
        .forEach(
            each -> texts(language, place + "/" + each.getKey(), each.getValue(), findings, codes));
  }

  private void text(String place, String text, List<String> findings) {
    codes(text).stream()
        .filter(code -> !isKnown(code))
        .forEach(code -> findings.add(place + " names something unknown: " + code));
    words(text).stream()
        .filter(foreignIds::contains)
        .forEach(id -> findings.add(place + " names another model: " + id));
    seconds(place, text, findings);
  }

  private boolean isKnown(String code) {
    return ownWords.contains(code)
        || PATH.matcher(code).matches()
        || (CAMERA.matcher(code).matches() && model.parameters().find("prompt").isPresent());
  }

  private void seconds(String place, String text, List<String> findings) {
    if (model.parameters().find("duration").isEmpty()) {
      return;
    }
    Matcher matcher = SECONDS.matcher(text);
    while (matcher.find()) {
      String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
      if (!accepts(matcher.group(1)) || !accepts(last)) {
        findings.add(place + " names a length that the schema refuses: " + matcher.group());
      }
    }
  }

  private boolean accepts(String seconds) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("prompt", "A prompt").put("duration", Long.parseLong(seconds));
    List<Violation> violations = model.parameters().fromJson(body).at("duration");
    return violations.isEmpty();
  }

  private static Set<String> codes(String text) {
    return CODE.matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(each -> each.group()).collect(Collectors.toSet());
  }
}
