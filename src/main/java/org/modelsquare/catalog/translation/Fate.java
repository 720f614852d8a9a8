package org.modelsquare.catalog.translation;

import com.fasterxml.jackson.databind.JsonNode;
import org.modelsquare.catalog.parameters.Parameter;

/** What became of one parameter of a request that went to another model. */
public sealed interface Fate {

  /** The parameter as the first model knows it. */
  Parameter from();

  /** Its value there. */
  JsonNode value();

  /**
   * The other model has a parameter of that name, and it takes the value.
   *
   * @param from the parameter
   * @param value its value in both
   */
  record Kept(Parameter from, JsonNode value) implements Fate {}

  /**
   * It goes by another name there, or has the nearest value that is allowed there.
   *
   * @param from the parameter
   * @param value its value
   * @param to the parameter of the other model
   * @param result its value there
   */
  record Mapped(Parameter from, JsonNode value, Parameter to, JsonNode result) implements Fate {}

  /**
   * The other model's request goes without it.
   *
   * @param from the parameter
   * @param value its value
   * @param reason why
   */
  record Dropped(Parameter from, JsonNode value, Reason reason) implements Fate {}

  /** Why a parameter was left behind. */
  enum Reason {
    /** The other model has nothing like it. */
    NO_SUCH_PARAMETER,
    /** The other model has the parameter, but no value near this one. */
    NO_SUCH_VALUE,
    /** Another parameter of this request already stands in the only fitting place. */
    NO_PLACE,
    /** It does not apply to the mode that the request has there. */
    NOT_IN_MODE,
    /** The other model refuses it beside the rest. */
    NOT_TOGETHER,
    /** The value is not valid, here or there. */
    NOT_ACCEPTED
  }
}
