package org.modelsquare.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelsquare.core.Violation;

/**
 * Takes typed fields out of a body and collects all that is wrong with them, so that one answer can
 * name it all. An absent field and {@code null} are the same. Not for several threads.
 */
public final class JsonFields {

  private final ObjectNode body;
  private final String prefix;
  private final Set<String> asked = new HashSet<>();
  private final List<Violation> violations;

  private JsonFields(ObjectNode body, String prefix, List<Violation> violations) {
    this.body = body;
    this.prefix = prefix;
    this.violations = violations;
  }

  /** The fields of a body. */
  public static JsonFields of(ObjectNode body) {
    return new JsonFields(body, "", new ArrayList<>());
  }

  /** A text of at most so many characters. */
  public Optional<String> text(String name, int most) {
    return text(name, 0, most);
  }

  /** A text of so many to so many characters. */
  public Optional<String> text(String name, int least, int most) {
    return value(name)
        .filter(value -> is(value.isTextual(), name, "string"))
        .map(JsonNode::asText)
        .filter(text -> isLong(name, text, least, most));
  }

  /** A text that must be there. */
  public Optional<String> requiredText(String name, int most) {
    require(name);
    return text(name, 1, most);
  }

  /** A whole number within bounds; {@code 5.0} is one, {@code "5"} is none. */
  public Optional<Long> integer(String name, long least, long most) {
    return value(name)
        .filter(value -> isWhole(name, value))
        .filter(value -> isWithin(name, value, least, most))
        .map(JsonNode::longValue);
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return value(name)
        .filter(value -> is(value.isBoolean(), name, "boolean"))
        .map(JsonNode::asBoolean);
  }

  /** A value of whatever type, for others to judge. */
  public Optional<JsonNode> any(String name) {
    return value(name);
  }

  /** An object, as it is. */
  public Optional<ObjectNode> object(String name) {
    return value(name)
        .filter(value -> is(value.isObject(), name, "object"))
        .map(ObjectNode.class::cast);
  }

  /** The fields of an object; what is wrong with them counts as wrong here. */
  public Optional<JsonFields> fields(String name) {
    return object(name).map(object -> new JsonFields(object, prefix + name + ".", violations));
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String name, int mostItems, int mostCharacters) {
    Optional<JsonNode> list =
        value(name).filter(value -> is(value.isArray(), name, "array of strings"));
    if (list.isEmpty()) {
      return List.of();
    }
    if (list.get().size() > mostItems) {
      refuse(name, "too_many", mostItems);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.get().size(); i++) {
      String item = name + "[" + i + "]";
      JsonNode value = list.get().get(i);
      if (is(value.isTextual(), item, "string")
          && isLong(item, value.asText(), 0, mostCharacters)) {
        texts.add(value.asText());
      }
    }
    return List.copyOf(texts);
  }

  /** Notes a field that is missing. */
  public void require(String name) {
    if (value(name).isEmpty()) {
      refuse(name, "required");
    }
  }

  /** Notes something else that is wrong with a field. */
  public void refuse(String name, String code, Object... args) {
    violations.add(Violation.of(prefix + name, code, args));
  }

  /** Notes what others have found wrong. */
  public void refuse(List<Violation> others) {
    violations.addAll(others);
  }

  /** The fields that nobody has asked for so far, for others to judge. */
  public ObjectNode rest() {
    return body.deepCopy().without(asked);
  }

  /** Notes each field that nobody has asked for as unknown. */
  public void nothingElse() {
    rest().fieldNames().forEachRemaining(name -> refuse(name, "unknown"));
  }

  /** What is wrong so far. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Ends the reading.
   *
   * @throws ApiRefusal 400 with all violations if there are any
   */
  public void check() {
    if (!violations.isEmpty()) {
      throw ApiRefusal.violations(violations);
    }
  }

  private Optional<JsonNode> value(String name) {
    asked.add(name);
    return Optional.ofNullable(body.get(name)).filter(value -> !value.isNull());
  }

  private boolean is(boolean right, String name, String type) {
    if (!right) {
      refuse(name, "wrong_type", type);
    }
    return right;
  }

  private boolean isLong(String name, String text, int least, int most) {
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      refuse(name, "too_short", least, length);
    } else if (length > most) {
      refuse(name, "too_long", most, length);
    }
    return length >= least && length <= most;
  }

  private boolean isWhole(String name, JsonNode value) {
    boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
    if (!whole) {
      refuse(name, "not_a_number");
    }
    return whole;
  }

  private boolean isWithin(String name, JsonNode value, long least, long most) {
    double number = value.doubleValue();
    if (number < least) {
      refuse(name, "too_small", least);
    } else if (number > most) {
      refuse(name, "too_large", most);
    }
    return number >= least && number <= most;
  }
}
