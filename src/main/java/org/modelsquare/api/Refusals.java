package org.modelsquare.api;

import org.modelsquare.keys.KeyVerdict;
import org.modelsquare.limits.Allowance;

/** The refusals that the door itself speaks. */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final String PERMISSION = "permission_error";
  private static final String RATE_LIMIT = "rate_limit_error";
  private static final String INVALID = "invalid_request_error";

  private Refusals() {}

  static ApiRefusal noKey() {
    return unauthorized("Send your API key as 'Authorization: Bearer sk-…'.");
  }

  /** Says what the key's owner can do about it, and nothing that helps somebody who guesses. */
  static ApiRefusal badKey(KeyVerdict.Reason reason) {
    return switch (reason) {
      case MALFORMED ->
          unauthorized("This is not a complete API key; copy it again or create a new one.");
      case UNKNOWN -> unauthorized("This API key does not exist.");
      case EXPIRED -> unauthorized("This API key has expired; create or roll one.");
      case PAUSED -> unauthorized("This API key is paused; resume it in the console.");
      case REVOKED -> unauthorized("This API key was revoked; create a new one.");
      case NETWORK ->
          ApiRefusal.of(
              FORBIDDEN,
              PERMISSION,
              "ip_not_allowed",
              "This API key may not be used from this address.");
    };
  }

  static ApiRefusal unauthorized(String message) {
    return ApiRefusal.of(UNAUTHORIZED, "authentication_error", "unauthorized", message)
        .header("WWW-Authenticate", "Bearer");
  }

  static ApiRefusal scopeMissing(String scope) {
    return ApiRefusal.of(
            FORBIDDEN, PERMISSION, "scope_missing", "This API key lacks the scope " + scope + ".")
        .with("scope", scope);
  }

  static ApiRefusal modelNotAllowed(String modelId) {
    return ApiRefusal.of(
            FORBIDDEN,
            PERMISSION,
            "model_not_allowed",
            "This API key may not use the model '" + modelId + "'.")
        .at("model");
  }

  static ApiRefusal unavailable() {
    return ApiRefusal.of(
            503,
            "service_unavailable",
            "service_unavailable",
            "The service cannot check API keys at the moment; try again.")
        .header("Retry-After", "5");
  }

  /** The headers that go with it stand on the answer already. */
  static ApiRefusal tooMany(Allowance allowance) {
    return ApiRefusal.of(
            429,
            RATE_LIMIT,
            "rate_limit_exceeded",
            "Too many requests: "
                + allowance.perMinute()
                + " a minute are allowed, "
                + allowance.burst()
                + " at once. Try again in "
                + allowance.retryAfter()
                + " s.")
        .with("category", allowance.category().code());
  }

  static ApiRefusal tooManyBadKeys(long seconds) {
    return ApiRefusal.of(
            429, RATE_LIMIT, "rate_limit_exceeded", "Too many bad keys came from this address.")
        .header("Retry-After", String.valueOf(seconds));
  }

  static ApiRefusal uncounted() {
    return ApiRefusal.of(
            503,
            "service_unavailable",
            "rate_limit_unavailable",
            "Requests cannot be counted at the moment; nothing was started. Try again.")
        .header("Retry-After", "5");
  }

  /** What a bare status says, for refusals of the server that know no more. */
  static ApiRefusal ofStatus(int status) {
    return switch (status) {
      case 401 -> noKey();
      case 403 -> ApiRefusal.of(status, PERMISSION, "forbidden", "This API key may not do that.");
      case 404 -> ApiRefusal.notFound("not_found", "There is nothing at this address.");
      case 405 -> invalid(status, "method_not_allowed", "This address has no such method.");
      case 406 -> invalid(status, "not_acceptable", "The answer is JSON; accept application/json.");
      case 413 -> invalid(status, "request_too_large", "The body is too large.");
      case 414 -> invalid(status, "address_too_long", "The address is too long.");
      case 415 -> invalid(status, "unsupported_media_type", "The body has the wrong Content-Type.");
      case 503 ->
          ApiRefusal.of(
                  status,
                  "service_unavailable",
                  "service_unavailable",
                  "The service is busy; try again.")
              .header("Retry-After", "5");
      default -> other(status);
    };
  }

  private static ApiRefusal other(int status) {
    return status < 500
        ? invalid(status, "invalid_request", "The request cannot be read.")
        : ApiRefusal.of(
            500,
            "internal_error",
            "internal_error",
            "Something went wrong on our side; nothing was charged. Quote the request id.");
  }

  private static ApiRefusal invalid(int status, String code, String message) {
    return ApiRefusal.of(status, INVALID, code, message);
  }
}
