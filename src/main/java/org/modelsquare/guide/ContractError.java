package org.modelsquare.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.modelsquare.core.LocalizedText;

/**
 * An error of the API, as integrators need it.
 *
 * @param status HTTP status
 * @param type the family
 * @param code what exactly, stable
 * @param retry {@code no}, {@code yes} or {@code later}
 * @param when when it happens
 * @param fix what to do
 */
record ContractError(
    int status, String type, String code, String retry, LocalizedText when, LocalizedText fix) {

  static final List<ContractError> ALL = read();

  private static List<ContractError> read() {
    List<ContractError> errors = new ArrayList<>();
    for (JsonNode row : GuideFiles.table("errors")) {
      errors.add(
          new ContractError(
              row.path("status").asInt(),
              row.path("type").asText(),
              row.path("code").asText(),
              row.path("retry").asText(),
              GuideFiles.localized(row.path("when")),
              GuideFiles.localized(row.path("fix"))));
    }
    return List.copyOf(errors);
  }
}
