package org.modelsquare.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission's parameters, each of which can be taken once; what nobody took is an error. The
 * fields of {@code metadata} count as parameters like the others; null counts as absent.
 */
public final class ParameterReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NESTED = "metadata";

  private final Map<String, JsonNode> left = new LinkedHashMap<>();

  private ParameterReader() {}

  /**
   * Reads a JSON object.
   *
   * @throws UnmappableParameter if it is none, or says something twice
   */
  public static ParameterReader of(String parameters) throws UnmappableParameter {
    ParameterReader reader = new ParameterReader();
    try {
      JsonNode read = JSON.readTree(parameters);
      for (Map.Entry<String, JsonNode> field : read.properties()) {
        if (field.getKey().equals(NESTED) && field.getValue().isObject()) {
          for (Map.Entry<String, JsonNode> nested : field.getValue().properties()) {
            reader.put(nested.getKey(), nested.getValue());
          }
        } else {
          reader.put(field.getKey(), field.getValue());
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnmappableParameter("parameters", "no JSON");
    }
    return reader;
  }

  private void put(String name, JsonNode value) throws UnmappableParameter {
    if (!value.isNull() && left.put(name, value) != null) {
      throw new UnmappableParameter(name, "given twice");
    }
  }

  /** Takes a text; null if there is none. */
  public @Nullable String text(String name) throws UnmappableParameter {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    return check(value.isTextual(), name, value).asText();
  }

  /** Takes a whole number; null if there is none. */
  public @Nullable Long integer(String name) throws UnmappableParameter {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    return check(value.isIntegralNumber() && value.canConvertToLong(), name, value).asLong();
  }

  /** Takes true or false; null if there is neither. */
  public @Nullable Boolean flag(String name) throws UnmappableParameter {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    return check(value.isBoolean(), name, value).asBoolean();
  }

  /** Takes texts; one alone counts as a list of one. */
  public List<String> texts(String name) throws UnmappableParameter {
    JsonNode value = take(name);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : check(value.isArray(), name, value)) {
      texts.add(check(each.isTextual(), name, each).asText());
    }
    return texts;
  }

  /** Takes a list of objects whose fields are all texts. */
  public List<Map<String, String>> objects(String name) throws UnmappableParameter {
    JsonNode value = take(name);
    List<Map<String, String>> objects = new ArrayList<>();
    if (value != null) {
      for (JsonNode each : check(value.isArray(), name, value)) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : check(each.isObject(), name, each).properties()) {
          JsonNode text = field.getValue();
          fields.put(field.getKey(), check(text.isTextual(), name, text).asText());
        }
        objects.add(fields);
      }
    }
    return objects;
  }

  /**
   * That everything was taken.
   *
   * @throws UnmappableParameter with the first that was not
   */
  public void end() throws UnmappableParameter {
    for (String name : left.keySet()) {
      throw new UnmappableParameter(name, "this provider's API has no place for it");
    }
  }

  private @Nullable JsonNode take(String name) {
    return left.remove(name);
  }

  private static JsonNode check(boolean right, String name, JsonNode value)
      throws UnmappableParameter {
    if (!right) {
      throw new UnmappableParameter(name, "not understood as " + value.getNodeType());
    }
    return value;
  }
}
