package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.modelsquare.catalog.parameters.ChoiceParameter;
import org.modelsquare.catalog.parameters.FrameParameter;
import org.modelsquare.catalog.parameters.IntegerParameter;
import org.modelsquare.catalog.parameters.Mode;
import org.modelsquare.catalog.parameters.Option;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.ParameterSet;
import org.modelsquare.catalog.parameters.SwitchParameter;

/** Requests made up for the linter. */
final class Requests {

  private Requests() {}

  /** The body with just what a mode requires. */
  static ObjectNode of(Mode mode, ParameterSet parameters) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : mode.requires()) {
      boolean list =
          parameters.find(name).map(each -> each.info().type().equals("array")).orElse(true);
      String address = "https://example.org/frame.png";
      if (list) {
        body.putArray(name).add(address);
      } else {
        body.put(name, address);
      }
    }
    return body;
  }

  /** Every combination of the named parameters' values in that mode. */
  static List<ObjectNode> combinations(Mode mode, ParameterSet parameters, Set<String> names) {
    List<ObjectNode> bodies = List.of(of(mode, parameters).put("prompt", "A prompt"));
    for (Parameter parameter : parameters.all()) {
      boolean open = names.contains(parameter.name()) && parameter.appliesTo(mode.id());
      List<JsonNode> values = open ? values(parameter) : List.of();
      if (!values.isEmpty()) {
        bodies = with(bodies, parameter.name(), values);
      }
    }
    return bodies;
  }

  private static List<ObjectNode> with(
      List<ObjectNode> bodies, String name, List<JsonNode> values) {
    List<ObjectNode> more = new ArrayList<>();
    for (ObjectNode body : bodies) {
      for (JsonNode value : values) {
        ObjectNode copy = body.deepCopy();
        copy.set(name, value);
        more.add(copy);
      }
    }
    return more;
  }

  private static List<JsonNode> values(Parameter parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return choice.options().stream().map(Option::json).toList();
    }
    if (parameter instanceof FrameParameter frame) {
      return frame.options().stream().map(Option::json).toList();
    }
    if (parameter instanceof SwitchParameter) {
      return List.of(BooleanNode.TRUE, BooleanNode.FALSE);
    }
    if (parameter instanceof IntegerParameter range && range.isSlider()) {
      return LongStream.rangeClosed(range.minimum(), range.maximum())
          .<JsonNode>mapToObj(LongNode::valueOf)
          .toList();
    }
    return List.of();
  }
}
