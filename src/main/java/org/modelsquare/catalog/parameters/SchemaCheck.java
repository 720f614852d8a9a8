package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.modelsquare.core.Violation;

/** Holds a request against the model's JSON Schema and says what is wrong in our own codes. */
final class SchemaCheck {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode node;
  private volatile @org.jspecify.annotations.Nullable Schema schema;

  SchemaCheck(JsonNode schemaWithExtensions) {
    this.node = withoutExtensions(schemaWithExtensions);
  }

  /** The schema without our extensions, as others may read it. */
  JsonNode standard() {
    return node;
  }

  List<Violation> check(ObjectNode request) {
    return compiled().validate(request).stream().map(SchemaCheck::violation).distinct().toList();
  }

  /** Compiled at the first use, because a start of the server should not pay for every model. */
  private Schema compiled() {
    Schema ready = schema;
    if (ready == null) {
      ready = REGISTRY.getSchema(node);
      schema = ready;
    }
    return ready;
  }

  private static Violation violation(Error error) {
    String field = field(error);
    JsonNode limit = error.getSchemaNode();
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "required" -> Violation.of(field, "required");
      case "additionalProperties" -> Violation.of(field, "unknown");
      case "maxLength" -> Violation.of(field, "too_long", limit.asText(), length(value));
      case "minLength" -> Violation.of(field, "too_short", limit.asText(), length(value));
      case "minimum" -> Violation.of(field, "too_small", limit.asText());
      case "maximum" -> Violation.of(field, "too_large", limit.asText());
      case "maxItems" -> Violation.of(field, "too_many", limit.asText());
      case "minItems" -> Violation.of(field, "too_few", limit.asText());
      case "enum" -> Violation.of(field, "not_allowed", list(limit));
      case "pattern", "format" -> Violation.of(field, "not_a_url");
      case "type" ->
          "integer".equals(limit.asText())
              ? Violation.of(field, "not_a_number")
              : Violation.of(field, "wrong_type", limit.asText());
      default -> Violation.of(field, "not_accepted");
    };
  }

  private static String field(Error error) {
    if (error.getProperty() != null && error.getInstanceLocation().getNameCount() == 0) {
      return error.getProperty();
    }
    return error.getInstanceLocation().getNameCount() == 0
        ? ""
        : error.getInstanceLocation().getName(0);
  }

  private static int length(JsonNode value) {
    String text = value.asText();
    return text.codePointCount(0, text.length());
  }

  private static String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static JsonNode withoutExtensions(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = List.copyOf(object.properties()).stream().map(e -> e.getKey()).toList();
      names.stream().filter(name -> name.startsWith("x-")).forEach(object::remove);
    }
    node.forEach(SchemaCheck::strip);
  }
}
