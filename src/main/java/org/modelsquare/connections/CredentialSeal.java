package org.modelsquare.connections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sealing;

/**
 * Seals the credentials of an account. They open only together with the account's id, provider and
 * address: who can write to the database still cannot have them sent elsewhere.
 */
@Singleton
class CredentialSeal {

  private final Sealing sealing;
  private final ObjectMapper json;

  CredentialSeal(InstanceSecret instance, ObjectMapper json) {
    this.sealing = new Sealing(instance, "provider-credentials");
    this.json = json;
  }

  String seal(String id, String provider, String baseUrl, Map<String, String> credentials) {
    ObjectNode object = json.createObjectNode();
    credentials.forEach(object::put);
    return sealing.seal(
        owner(id, provider, baseUrl), object.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens what was sealed for this account at this address.
   *
   * @throws IllegalStateException if it cannot be
   */
  Map<String, String> open(String id, String provider, String baseUrl, String sealed) {
    byte[] text = sealing.open(owner(id, provider, baseUrl), sealed);
    try {
      JsonNode object = json.readTree(new String(text, StandardCharsets.UTF_8));
      Map<String, String> credentials = new LinkedHashMap<>();
      object
          .fieldNames()
          .forEachRemaining(name -> credentials.put(name, object.path(name).asText()));
      return credentials;
    } catch (JsonProcessingException e) {
      // The cause would quote what it could not read.
      throw new IllegalStateException("the credentials of " + id + " are damaged");
    }
  }

  private static String owner(String id, String provider, String baseUrl) {
    return id + "\n" + provider + "\n" + baseUrl;
  }
}
