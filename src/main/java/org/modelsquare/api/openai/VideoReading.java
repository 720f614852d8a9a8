package org.modelsquare.api.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelsquare.api.orders.ModelReading;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.core.Violation;

/**
 * Reads what this dialect calls the parameters: {@code seconds}, {@code size} and {@code
 * input_reference}. Whatever else a model accepts goes by our own names.
 */
final class VideoReading implements ModelReading {

  static final ParameterNames NAMES = new ParameterNames(Map.of("duration", "seconds"));

  private static final String REFERENCE = "input_reference";

  private final ObjectNode body;
  private final boolean form;

  /**
   * Reads a body.
   *
   * @param form true if every value is a text because the body was a form
   */
  VideoReading(ObjectNode body, boolean form) {
    this.body = body;
    this.form = form;
  }

  @Override
  public Reading of(VideoModel model) {
    List<Violation> violations = new ArrayList<>();
    if (form) {
      type(model);
    }
    seconds(model, violations);
    size(model, violations);
    reference(model, violations);
    return new Reading(body, violations);
  }

  /** The model reads texts of its own parameters as it reads those of its own form. */
  private void type(VideoModel model) {
    for (Parameter parameter : model.parameters().all()) {
      JsonNode text = body.get(parameter.name());
      JsonNode value =
          text == null || !text.isTextual() ? null : parameter.read(List.of(text.textValue()));
      if (value != null) {
        body.set(parameter.name(), value);
      }
    }
  }

  /** Seconds are a text in this dialect; a number is understood too. */
  private void seconds(VideoModel model, List<Violation> violations) {
    JsonNode seconds = body.remove("seconds");
    if (seconds == null || seconds.isNull()) {
      return;
    }
    if (model.parameters().find("duration").isEmpty()) {
      violations.add(Violation.of("seconds", "unknown"));
    } else if (seconds.isTextual() && seconds.textValue().matches("\\d{1,6}")) {
      body.put("duration", Integer.parseInt(seconds.textValue()));
    } else if (seconds.isIntegralNumber()) {
      body.set("duration", seconds);
    } else {
      violations.add(Violation.of("seconds", "not_a_number"));
    }
  }

  private void size(VideoModel model, List<Violation> violations) {
    JsonNode size = body.remove("size");
    if (size == null || size.isNull()) {
      return;
    }
    Map<String, FrameSize> sizes = FrameSize.of(model);
    FrameSize found = sizes.get(size.asText());
    if (found == null) {
      violations.add(Violation.of("size", "not_allowed", String.join(", ", sizes.keySet())));
      return;
    }
    if (found.ratio() != null) {
      body.put(model.ratioParameter(), found.ratio());
    }
    if (found.resolution() != null) {
      body.put("resolution", found.resolution());
    }
  }

  private void reference(VideoModel model, List<Violation> violations) {
    JsonNode reference = body.remove(REFERENCE);
    if (reference == null || reference.isNull()) {
      return;
    }
    Optional<Parameter> images =
        model.parameters().all().stream().filter(ImagesParameter.class::isInstance).findFirst();
    JsonNode address = reference.path("image_url");
    if (images.isEmpty()) {
      violations.add(Violation.of(REFERENCE, "unknown"));
    } else if (!address.isTextual() || reference.size() != 1) {
      violations.add(Violation.of(REFERENCE, "not_a_reference"));
    } else {
      body.set(images.get().name(), JsonNodeFactory.instance.arrayNode().add(address.textValue()));
    }
  }
}
