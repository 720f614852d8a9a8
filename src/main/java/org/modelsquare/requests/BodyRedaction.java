package org.modelsquare.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes of a body what may be kept: no secret, no image, of a prompt only its length unless the
 * operator keeps bodies, of an address nothing behind its path.
 */
@Singleton
public class BodyRedaction {

  /** What is larger is not worth reading: its length says enough. */
  private static final int LARGEST = 64 * 1024;

  private static final int LONGEST = 500;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PROMPTS = Set.of("prompt", "negative_prompt");
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|passw|token|authorization|api_?key|credential|signature).*");

  /** Ids, addresses and choices; whatever else is written may be a prompt under a wrong name. */
  private static final Pattern PLAIN = Pattern.compile("[!-~]*");

  private static final Pattern KEY = Pattern.compile("sk-[A-Za-z0-9]{8,}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z]+://)([^/?#]*@)?([^?#]*).*");

  private final boolean keepPrompts;

  BodyRedaction(
      @ConfigProperty(name = "modelsquare.requests.keep-bodies", defaultValue = "false")
          boolean keepPrompts) {
    this.keepPrompts = keepPrompts;
  }

  /** What may be kept of a body. */
  public String of(byte[] body) {
    if (body.length > LARGEST) {
      return size(body.length, "bytes");
    }
    try {
      JsonNode json = JSON.readTree(body);
      return json == null || !json.isContainerNode()
          ? size(body.length, "bytes")
          : JSON.writeValueAsString(redacted("", json));
    } catch (JsonProcessingException | StackOverflowError noJson) {
      return size(body.length, "bytes");
    } catch (IOException e) {
      return size(body.length, "bytes");
    }
  }

  private JsonNode redacted(String name, JsonNode node) {
    if (SECRET.matcher(name).matches() && !node.isContainerNode()) {
      return JsonNodeFactory.instance.textNode("(hidden)");
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        copy.set(plain(field.getKey()), redacted(field.getKey(), field.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> copy.add(redacted(name, each)));
      return copy;
    }
    return node.isTextual() ? JsonNodeFactory.instance.textNode(text(name, node.asText())) : node;
  }

  private String text(String name, String text) {
    boolean prompt = PROMPTS.contains(name);
    if (prompt && !keepPrompts) {
      return size(text.codePointCount(0, text.length()), "characters");
    }
    if (!keepPrompts && !PLAIN.matcher(text).matches()) {
      return size(text.codePointCount(0, text.length()), "characters");
    }
    if (text.regionMatches(true, 0, "data:", 0, "data:".length())
        || (!prompt && text.length() > LONGEST)) {
      return size(text.length(), "characters");
    }
    return prompt ? hidden(text) : ADDRESS.matcher(hidden(text)).replaceFirst("$1$3");
  }

  private static String plain(String name) {
    return name.length() > LONGEST ? size(name.length(), "characters") : hidden(name);
  }

  /** Whatever looks like a key of ours is none of the log's business, wherever it stands. */
  private static String hidden(String text) {
    return KEY.matcher(text).replaceAll("(hidden)");
  }

  private static String size(int count, String unit) {
    return "(" + count + " " + unit + ")";
  }
}
