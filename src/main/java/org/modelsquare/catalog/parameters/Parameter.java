package org.modelsquare.catalog.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One input of a model. Each kind has a class here and a partial among the form's templates. */
public sealed interface Parameter
    permits PromptParameter,
        TextParameter,
        ChoiceParameter,
        FrameParameter,
        IntegerParameter,
        SwitchParameter,
        ImagesParameter {

  /** What every kind has: name, words, default, modes. */
  ParameterInfo info();

  /** The kind's name, which is also that of its partial. */
  String kind();

  /**
   * Reads what a form sent. Never fails: what cannot be read is handed on as text, and the schema
   * says what is wrong with it.
   *
   * @param raw the submitted values of the field, in order
   * @return the JSON value, or null if nothing was entered
   */
  @Nullable JsonNode read(List<String> raw);

  /** The allowed values in words for the parameter table, without language. */
  String allowed();

  /** The name in the request body. */
  default String name() {
    return info().name();
  }

  /** True if the parameter has a meaning in that mode. */
  default boolean appliesTo(String mode) {
    return info().modes().isEmpty() || info().modes().contains(mode);
  }
}
