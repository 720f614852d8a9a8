package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.modelsquare.core.Violation;
import org.modelsquare.outbound.OutboundAddress;

/** Says which addresses of reference images cannot be handed to anybody who would fetch them. */
final class ImageAddresses {

  private static final String SCHEMA_SAYS_SO = "not_a_url";

  private ImageAddresses() {}

  /**
   * What is wrong with the images of one parameter, unless the schema said it already.
   *
   * @param value the parameter's value, of whatever type it came
   * @param known what the schema found
   */
  static List<Violation> check(ImagesParameter images, JsonNode value, List<Violation> known) {
    boolean said =
        known.stream()
            .anyMatch(v -> v.field().equals(images.name()) && v.code().equals(SCHEMA_SAYS_SO));
    return said || !value.isArray()
        ? List.of()
        : StreamSupport.stream(value.spliterator(), false)
            .filter(each -> each.isTextual() && !isAccepted(each.textValue()))
            .map(each -> Violation.of(images.name(), "not_public"))
            .distinct()
            .toList();
  }

  private static boolean isAccepted(String address) {
    return OutboundAddress.check(address).isEmpty();
  }
}
