package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelsquare.core.Violation;
import org.modelsquare.outbound.OutboundAddress;

/**
 * Says which addresses of reference images cannot be handed to anybody who would fetch them.
 *
 * @param names of the parameters that hold such addresses, single ones or lists
 * @param own addresses that are ours: nobody has to look whether they are public
 */
record ImageAddresses(List<String> names, OwnAddresses own) {

  private static final String SCHEMA_SAYS_SO = "not_a_url";

  /** For the parameters that a model's schema declares as addresses. */
  static ImageAddresses of(JsonNode schema, OwnAddresses own) {
    return new ImageAddresses(
        schema.path("properties").properties().stream()
            .filter(each -> isAddress(each.getValue()) || isAddress(each.getValue().path("items")))
            .map(Map.Entry::getKey)
            .toList(),
        own);
  }

  /**
   * What is wrong with the addresses in a request, unless the schema said it already.
   *
   * @param known what the schema found
   */
  List<Violation> check(ObjectNode request, List<Violation> known) {
    List<Violation> wrong = new ArrayList<>();
    for (String name : names) {
      boolean said =
          known.stream().anyMatch(v -> v.field().equals(name) && v.code().equals(SCHEMA_SAYS_SO));
      if (!said && !areAccepted(request.path(name))) {
        wrong.add(Violation.of(name, "not_public"));
      }
    }
    return wrong;
  }

  /** Values of other types are for the schema to refuse. */
  private boolean areAccepted(JsonNode value) {
    boolean accepted = !value.isTextual() || isAccepted(value.textValue());
    for (JsonNode each : value) {
      accepted &= !each.isTextual() || isAccepted(each.textValue());
    }
    return accepted;
  }

  private boolean isAccepted(String address) {
    return own.covers(address) || OutboundAddress.check(address).isEmpty();
  }

  private static boolean isAddress(JsonNode property) {
    return property.path("pattern").asText().equals(OwnAddresses.HTTPS);
  }
}
