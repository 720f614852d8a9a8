package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modelsquare.core.Violation;

/**
 * All that one model accepts. The form, the preview, the submission and the API read requests
 * through this class alone, so that they can never disagree.
 */
public final class ParameterSet {

  private final List<Parameter> parameters;
  private final List<Mode> modes;
  private final List<ConflictRule> rules;
  private final SchemaCheck schema;
  private final ImageAddresses images;

  /**
   * The parameters in the order of the form, the modes from the plainest to the most special, the
   * rules between parameters, the JSON Schema of the request body without {@code model} and which
   * addresses are ours.
   */
  public ParameterSet(
      List<Parameter> parameters,
      List<Mode> modes,
      List<ConflictRule> rules,
      JsonNode schema,
      OwnAddresses own) {
    this.parameters = List.copyOf(parameters);
    this.modes = List.copyOf(modes);
    this.rules = List.copyOf(rules);
    this.schema = new SchemaCheck(own.admitTo(schema));
    this.images = ImageAddresses.of(schema, own);
  }

  /** The parameters in the order of the form. */
  public List<Parameter> all() {
    return parameters;
  }

  /** The parameter of that name. */
  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The modes, the plainest first. */
  public List<Mode> modes() {
    return modes;
  }

  /** The rules between parameters. */
  public List<ConflictRule> rules() {
    return rules;
  }

  /** The JSON Schema of the request body without {@code model}, without our extensions. */
  public JsonNode jsonSchema() {
    return schema.standard();
  }

  /** The request that is sent when nothing but the defaults is chosen. */
  public RequestDraft defaults() {
    return fromJson(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Reads a submitted form. What does not apply to the chosen mode is left out.
   *
   * @param mode the chosen mode's id; the first mode where it is empty
   * @param values the submitted values of a field; an empty list where none were
   */
  public RequestDraft fromForm(String mode, Function<String, List<String>> values) {
    String chosen = mode.isEmpty() ? modes.get(0).id() : mode;
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    for (Parameter parameter : parameters) {
      JsonNode value =
          parameter.appliesTo(chosen) ? parameter.read(values.apply(parameter.name())) : null;
      if (value != null) {
        given.set(parameter.name(), value);
      }
    }
    return draft(chosen, given);
  }

  /** Reads a request body without {@code model}; its mode follows from what is present. */
  public RequestDraft fromJson(ObjectNode body) {
    return draft(modeOf(body), body);
  }

  private RequestDraft draft(String mode, ObjectNode given) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    List<Violation> violations = new ArrayList<>();
    for (Parameter parameter : parameters) {
      JsonNode value = given.get(parameter.name());
      if (value != null && !parameter.appliesTo(mode)) {
        violations.add(Violation.of(parameter.name(), "not_in_mode"));
      } else if (value != null) {
        request.set(parameter.name(), normalize(value));
      } else if (parameter.info().defaultValue() != null && parameter.appliesTo(mode)) {
        request.set(parameter.name(), parameter.info().defaultValue());
      }
    }
    violations.addAll(schema.check(request));
    violations.addAll(images.check(request, violations));
    violations.addAll(unknown(given));
    violations.addAll(missing(mode, request));
    List<ConflictRule> broken = rules.stream().filter(rule -> rule.isBrokenBy(request)).toList();
    return new RequestDraft(mode, request, violations.stream().distinct().toList(), broken);
  }

  private static JsonNode normalize(JsonNode value) {
    return value.isTextual() ? TextNode.valueOf(PlainText.normalize(value.textValue())) : value;
  }

  private List<Violation> unknown(ObjectNode given) {
    List<Violation> unknown = new ArrayList<>();
    given
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (find(name).isEmpty()) {
                unknown.add(Violation.of(name, "unknown"));
              }
            });
    return unknown;
  }

  private List<Violation> missing(String mode, ObjectNode request) {
    return modes.stream()
        .filter(each -> each.id().equals(mode))
        .findFirst()
        .map(
            each ->
                each.requires().stream()
                    .filter(name -> !request.has(name))
                    .map(name -> Violation.of(name, "required"))
                    .toList())
        .orElseGet(() -> List.of(Violation.of("mode", "unknown_mode")));
  }

  private String modeOf(ObjectNode body) {
    String mode = modes.get(0).id();
    for (Mode each : modes) {
      if (each.requires().stream().allMatch(body::hasNonNull)) {
        mode = each.id();
      }
    }
    return mode;
  }
}
