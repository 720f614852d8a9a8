package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.core.Violation;

/**
 * The names that clients of the contract also use: {@code size} for the aspect ratio, and one name
 * of reference images for another where the model has only one such parameter.
 */
final class Synonyms {

  private static final List<String> IMAGES =
      List.of("reference_images", "image_urls", "images", "image");

  private Synonyms() {}

  /** Renames in place; what is wrong with the names is returned. */
  static List<Violation> resolve(VideoModel model, ObjectNode parameters) {
    List<Violation> violations = new ArrayList<>();
    if (declares(model, "aspect_ratio") && !declares(model, "size")) {
      rename(parameters, "size", "aspect_ratio", violations);
    }
    List<String> images =
        model.parameters().all().stream()
            .filter(ImagesParameter.class::isInstance)
            .map(Parameter::name)
            .toList();
    if (images.size() == 1) {
      for (String name : IMAGES) {
        if (!declares(model, name)) {
          renameImages(parameters, name, images.get(0), violations);
        }
      }
    }
    return violations;
  }

  private static void renameImages(
      ObjectNode parameters, String from, String to, List<Violation> violations) {
    JsonNode value = parameters.get(from);
    if (value != null && value.isTextual()) {
      parameters.set(from, JsonNodeFactory.instance.arrayNode().add(value.textValue()));
    }
    rename(parameters, from, to, violations);
  }

  private static void rename(
      ObjectNode parameters, String from, String to, List<Violation> violations) {
    JsonNode value = parameters.remove(from);
    if (value == null) {
      return;
    }
    JsonNode other = parameters.get(to);
    if (other != null && !other.equals(value)) {
      violations.add(Violation.of(from, "contradicts", to));
    } else {
      parameters.set(to, value);
    }
  }

  private static boolean declares(VideoModel model, String name) {
    return model.parameters().find(name).isPresent();
  }
}
