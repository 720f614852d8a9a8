package org.modelsquare.playground;

import java.util.List;

/**
 * An error of the API that every model's requests can meet.
 *
 * @param status HTTP status
 * @param code stable code, which also names its sentences
 */
public record CommonError(int status, String code) {

  static final List<CommonError> ALL =
      List.of(
          new CommonError(400, "invalid_request_error"),
          new CommonError(401, "authentication_error"),
          new CommonError(402, "insufficient_credits"),
          new CommonError(404, "model_not_available"),
          new CommonError(429, "rate_limit_exceeded"),
          new CommonError(500, "internal_error"));
}
