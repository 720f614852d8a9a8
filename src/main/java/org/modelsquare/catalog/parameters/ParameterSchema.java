package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code parameters} part of a descriptor. */
public final class ParameterSchema {

  private final ParameterReader reader;
  private final OwnAddresses own;

  /** With the {@code parameters} object of the shared vocabulary. */
  public ParameterSchema(JsonNode sharedWords, OwnAddresses own) {
    this.own = own;
    this.reader = new ParameterReader(new ParameterWords(sharedWords));
  }

  /**
   * The parameters of one model.
   *
   * @throws IllegalArgumentException if the schema has something that no kind of parameter covers
   */
  public ParameterSet read(JsonNode schema, List<Mode> modes, List<ConflictRule> rules) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(each -> required.add(each.asText()));
    List<Parameter> parameters = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            each ->
                parameters.add(
                    reader.read(each.getKey(), each.getValue(), required.contains(each.getKey()))));
    return new ParameterSet(parameters, modes, rules, schema, own);
  }
}
