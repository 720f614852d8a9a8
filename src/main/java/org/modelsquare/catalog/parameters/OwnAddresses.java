package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where this house keeps images that people brought along. Their addresses are accepted wherever a
 * model takes an image, whatever their scheme and host: they are ours.
 *
 * @param root what all these addresses start with; empty where there are none
 */
public record OwnAddresses(String root) {

  /** None at all. */
  public static final OwnAddresses NONE = new OwnAddresses("");

  /** How a schema says that a text is an address. */
  static final String HTTPS = "^https://";

  private static final String PATTERN = "pattern";

  /** For an instance that people reach at this address. */
  public static OwnAddresses at(String publicUrl) {
    return new OwnAddresses(publicUrl.replaceAll("/+$", "") + "/uploads/");
  }

  boolean covers(String address) {
    return !root.isEmpty() && address.startsWith(root);
  }

  /** The schema with our addresses beside the https ones, if they would not pass as such. */
  JsonNode admitTo(JsonNode schema) {
    if (root.isEmpty() || root.startsWith("https://")) {
      return schema;
    }
    JsonNode wider = schema.deepCopy();
    admit(wider);
    return wider;
  }

  private void admit(JsonNode node) {
    if (node instanceof ObjectNode object && object.path(PATTERN).asText().equals(HTTPS)) {
      String quoted = root.replaceAll("[^A-Za-z0-9:/_-]", "\\\\$0");
      object.put(PATTERN, "^(?:https://|" + quoted + ")");
    }
    node.forEach(this::admit);
  }
}
