package org.modelsquare.api;

import org.modelsquare.core.Violation;

/**
 * One thing that is wrong with a request, in English.
 *
 * @param param the field; empty for the request as a whole
 * @param code what is wrong, stable
 * @param message a sentence
 */
record Fault(String param, String code, String message) {

  static Fault of(Violation violation) {
    String field = violation.field();
    String subject = field.isEmpty() ? "The request" : "'" + field + "'";
    return new Fault(field, violation.code(), subject + " " + predicate(violation) + ".");
  }

  private static String predicate(Violation violation) {
    String first = violation.first();
    return switch (violation.code()) {
      case "unknown" -> "is not a parameter of this request";
      case "duplicate" -> "is given more than once";
      case "required" -> "is required";
      case "wrong_type" -> "has the wrong type; expected " + first;
      case "not_a_number" -> "must be a whole number, written without quotes";
      case "not_text" -> "holds characters that are not text";
      case "too_long" -> "is too long: at most " + first + " characters are allowed";
      case "too_short" -> "is too short: at least " + first + " characters are needed";
      case "too_small" -> "must be at least " + first;
      case "too_large" -> "must be at most " + first;
      case "too_many" -> "holds too many items: at most " + first + " are allowed";
      case "too_few" -> "holds too few items: at least " + first + " are needed";
      case "not_allowed" -> "must be one of: " + first;
      case "not_a_url" -> "must be an https address";
      case "not_in_mode" -> "does not apply to the chosen mode";
      case "unknown_mode" -> "is not a mode of this model";
      case "not_public" -> "must lead to a public address";
      case "unknown_upload" -> "names an upload that this account does not have";
      case "not_a_reference" -> "must be a file of a form, or an object with 'image_url' alone";
      case "not_an_amount" -> "must be an amount of credits with at most six decimals";
      case "conflict" -> "cannot be combined like this: " + first;
      case "webhook_not_configured" ->
          "must have the scheme, host and port of the key's webhook endpoint";
      case "beyond_key" -> "goes beyond what the key that asks may do itself";
      case "too_many_keys" -> "is refused: the account has " + first + " keys already";
      case "malformed" -> "holds something malformed: " + first;
      case "past" -> "lies in the past";
      case "too_far" -> "lies too far in the future";
      case "negative" -> "must not be negative";
      case "control_character" -> "holds a control character";
      case "contradicts" -> "contradicts '" + first + "'";
      default -> "is not accepted";
    };
  }
}
