package org.modelsquare.web;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * A failure in words for a program.
 *
 * @param status the HTTP status
 * @param mediaType what the body is
 * @param body the text, UTF-8 on the wire
 * @param headers further headers by name
 */
public record FailureAnswer(
    int status, String mediaType, String body, Map<String, String> headers) {

  /** Answers where no resource can. */
  void send(HttpServerResponse response) {
    response.setStatusCode(status);
    response.putHeader("Content-Type", mediaType);
    response.putHeader("Cache-Control", "no-store");
    headers.forEach(response::putHeader);
    response.end(body);
  }
}
