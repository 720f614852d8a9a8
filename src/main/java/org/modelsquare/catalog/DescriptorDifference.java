package org.modelsquare.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.TreeSet;

/** What two descriptors of a model tell differently. */
public final class DescriptorDifference {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DescriptorDifference() {}

  /** The names of the parts at the top that differ, are new or are gone, in their order. */
  public static List<String> between(DescriptorText before, DescriptorText after) {
    JsonNode old = tree(before);
    JsonNode fresh = tree(after);
    TreeSet<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    fresh.fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> !old.path(name).equals(fresh.path(name))).toList();
  }

  private static JsonNode tree(DescriptorText text) {
    try {
      return YAML.readTree(text.yaml());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text.name() + " is no YAML", e);
    }
  }
}
