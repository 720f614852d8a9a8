package org.modelsquare.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modelsquare.core.Language;
import org.modelsquare.guide.prose.Block;
import org.modelsquare.guide.prose.Inline;

/**
 * The tables that hold for every model.
 *
 * @param words the words of one language
 */
record Tables(Words words) {

  Block errors() {
    Language language = words.language();
    return Block.table(
        words.of("errors_caption"),
        heads("http", "code", "meaning", "what_to_do", "retry"),
        ContractError.ALL.stream()
            .map(
                each ->
                    List.of(
                        String.valueOf(each.status()),
                        Inline.code(each.code()),
                        each.when().in(language),
                        each.fix().in(language),
                        words.of("retry_" + each.retry())))
            .toList());
  }

  Block common() {
    List<List<String>> rows = new ArrayList<>();
    ContractFacts.COMMON.forEach(
        (field, type) ->
            rows.add(
                List.of(
                    Inline.code(field),
                    Inline.code(type),
                    words.yesNo(field.equals("model")),
                    words.of("field_" + field))));
    return Block.table(
        words.of("common_caption"), heads("name", "type", "required", "meaning"), rows);
  }

  Block statuses() {
    return Block.table(
        words.of("statuses_caption"),
        heads("status", "meaning"),
        coded(ContractFacts.STATUSES, "status_"));
  }

  List<Block> failures() {
    return List.of(
        Block.text(words.of("failures")),
        Block.list(
            ContractFacts.FAILURES.stream()
                .map(each -> Inline.code(each) + " – " + words.of("failure_" + each))
                .toList()));
  }

  Block scopes() {
    return Block.table(
        words.of("scopes_caption"),
        heads("scope", "meaning"),
        coded(ContractFacts.SCOPES, "scope_"));
  }

  Block events() {
    return Block.table(
        words.of("events_caption"),
        heads("event", "meaning"),
        coded(ContractFacts.EVENTS, "event_"));
  }

  Block rates(List<RateGroup> groups) {
    List<List<String>> rows =
        groups.stream()
            .map(
                each ->
                    List.of(Inline.code(each.name()), minute(each.submit()), minute(each.query())))
            .toList();
    return Block.table(words.of("rates_caption"), heads("group", "submit", "query"), rows);
  }

  Block endpoints(String dialect) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each :
        GuideFiles.table("endpoints").path(dialect).properties()) {
      rows.add(List.of(Inline.code(each.getKey()), words.of(each.getValue().asText())));
    }
    return Block.table(words.of("endpoints_caption"), heads("method", "purpose"), rows);
  }

  Block compatibility() {
    List<List<String>> rows = new ArrayList<>();
    ContractFacts.COMPATIBILITY.forEach(
        (theirs, ours) -> rows.add(List.of(Inline.code(theirs), words.of(ours))));
    return Block.table(words.of("compat_caption"), heads("openai_field", "here"), rows);
  }

  List<String> heads(String... keys) {
    return Stream.of(keys).map(words::of).toList();
  }

  private List<List<String>> coded(List<String> codes, String prefix) {
    return codes.stream().map(each -> List.of(Inline.code(each), words.of(prefix + each))).toList();
  }

  private String minute(String n) {
    return words.of("per_minute", "n", n);
  }
}
