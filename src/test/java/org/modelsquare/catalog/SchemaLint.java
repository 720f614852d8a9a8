package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.catalog.parameters.ConflictRule;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;

/** Parameters, modes and rules name only each other, and what is sent silently has a default. */
final class SchemaLint {

  private static final Set<String> WITHOUT_DEFAULT = Set.of("prompt", "text", "images");
  private static final Set<String> ENUMERATED = Set.of("choice", "frame");

  private SchemaLint() {}

  static List<String> check(VideoModel model, JsonNode schema, JsonNode rules) {
    ParameterSet parameters = model.parameters();
    List<String> findings = new ArrayList<>();
    if (schema.path("additionalProperties").asBoolean(true)) {
      findings.add("additionalProperties must be false");
    }
    schema.path("required").forEach(name -> known(parameters, name.asText(), "required", findings));
    parameters.modes().forEach(mode -> mode(parameters, mode, findings));
    parameters.all().forEach(each -> parameter(parameters, each, findings));
    parameters.rules().forEach(rule -> rule(parameters, rule, findings));
    rules.forEach(rule -> shape(rule, findings));
    return findings;
  }

  private static void mode(ParameterSet parameters, Mode mode, List<String> findings) {
    mode.requires().forEach(name -> known(parameters, name, "mode " + mode.id(), findings));
    mode.requires().stream()
        .flatMap(name -> parameters.find(name).stream())
        .filter(each -> !each.appliesTo(mode.id()))
        .forEach(
            each -> findings.add(each.name() + " does not apply to the mode that requires it"));
  }

  private static void parameter(ParameterSet parameters, Parameter each, List<String> findings) {
    Set<String> modes = parameters.modes().stream().map(Mode::id).collect(Collectors.toSet());
    each.info().modes().stream()
        .filter(mode -> !modes.contains(mode))
        .forEach(mode -> findings.add("x-modes of " + each.name() + " names no mode: " + mode));
    boolean unlimited = each.kind().equals("integer") && each.name().equals("seed");
    JsonNode given = each.info().defaultValue();
    if (given == null && !unlimited && !WITHOUT_DEFAULT.contains(each.kind())) {
      findings.add(each.name() + " has no default");
    }
    boolean offered = !ENUMERATED.contains(each.kind()) || offers(parameters, each, given);
    if (given != null && !offered) {
      findings.add("the default of " + each.name() + " is not allowed: " + given);
    }
  }

  private static boolean offers(
      ParameterSet parameters, Parameter each, @org.jspecify.annotations.Nullable JsonNode given) {
    JsonNode values = parameters.jsonSchema().path("properties").path(each.name()).path("enum");
    return given != null && Stream.of(values).anyMatch(list -> contains(list, given));
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode each : list) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static void rule(ParameterSet parameters, ConflictRule rule, List<String> findings) {
    Stream.of(rule.when().keySet(), rule.require(), rule.fields())
        .flatMap(java.util.Collection::stream)
        .forEach(name -> known(parameters, name, "a rule", findings));
    if (rule.fields().isEmpty()) {
      findings.add("a rule is shown at no field");
    }
  }

  private static void shape(JsonNode rule, List<String> findings) {
    if (rule.has("forbid") == (rule.has("when") && rule.has("require"))) {
      findings.add("a rule needs either forbid, or when and require");
    }
  }

  private static void known(
      ParameterSet parameters, String name, String where, List<String> findings) {
    if (parameters.find(name).isEmpty()) {
      findings.add(where + " names no parameter: " + name);
    }
  }
}
