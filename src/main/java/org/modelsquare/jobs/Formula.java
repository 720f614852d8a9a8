package org.modelsquare.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.modelsquare.core.Credits;
import org.modelsquare.pricing.Quote;

/**
 * How the price of a job came about, kept with the job so that its bill can be replayed.
 *
 * @param quote the quote under which it was sold
 */
public record Formula(Quote quote) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As a JSON object of decimal strings. */
  public String json() {
    return JSON.createObjectNode()
        .put("price_version", quote.version())
        .put("seconds", quote.seconds())
        .put("per_second", quote.perSecond().toString())
        .put("per_request", quote.perRequest().toString())
        .put("minimum", quote.minimum().toString())
        .put("total", quote.total().toString())
        .toString();
  }

  /** Reads what {@link #json} wrote. */
  public static Formula parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return new Formula(
          new Quote(
              node.path("price_version").asText(),
              node.path("seconds").asLong(),
              credits(node, "per_second"),
              credits(node, "per_request"),
              credits(node, "minimum"),
              credits(node, "total")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No formula: " + json, e);
    }
  }

  private static Credits credits(JsonNode node, String name) {
    return Credits.parse(node.path(name).asText("0"));
  }
}
