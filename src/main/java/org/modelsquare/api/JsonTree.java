package org.modelsquare.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.modelsquare.core.Violation;

/**
 * Builds the tree of a body and notes by path what no body may hold: a name twice, half a
 * character, a number beyond all numbers.
 */
record JsonTree(JsonParser parser, List<Violation> violations) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Longer names than any of ours are not repeated to the sender in full. */
  private static final int LONGEST_NAME = 64;

  ObjectNode object(String path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = path.isEmpty() ? brief(name) : path + "." + brief(name);
      if (object.has(name)) {
        violations.add(Violation.of(at, "duplicate"));
      } else if (!isText(name)) {
        violations.add(Violation.of(at, "not_text"));
      }
      parser.nextToken();
      object.set(name, value(at));
    }
    return object;
  }

  private ArrayNode array(String path) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(path + "[" + array.size() + "]"));
    }
    return array;
  }

  private JsonNode value(String path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> text(path);
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> decimal(path);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode text(String path) throws IOException {
    String text = parser.getText();
    if (!isText(text)) {
      violations.add(Violation.of(path, "not_text"));
    }
    return NODES.textNode(text);
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal(String path) throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      violations.add(Violation.of(path, "wrong_type", "number"));
    }
    return NODES.numberNode(number);
  }

  /** False for a text that UTF-8 cannot write: half of a pair. */
  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String brief(String name) {
    String text = isText(name) ? name : "?";
    return text.codePointCount(0, text.length()) <= LONGEST_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
