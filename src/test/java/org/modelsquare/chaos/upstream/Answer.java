package org.modelsquare.chaos.upstream;

import java.nio.charset.StandardCharsets;

/**
 * What is answered before anything goes wrong with it.
 *
 * @param headers whole lines, each with its line end
 */
record Answer(int status, String contentType, String headers, byte[] body) {

  static Answer json(int status, String body) {
    return new Answer(status, "application/json", "", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer html(int status) {
    String page = "<!doctype html><title>Nginx</title><h1>Something went wrong</h1>";
    return new Answer(status, "text/html", "", page.getBytes(StandardCharsets.UTF_8));
  }

  Answer with(String header) {
    return new Answer(status, contentType, headers + header + "\r\n", body);
  }

  byte[] head(String framing) {
    String head =
        "HTTP/1.1 %d Said\r\nConnection: close\r\nContent-Type: %s\r\n%s%s\r\n"
            .formatted(status, contentType, headers, framing);
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] head() {
    return head("Content-Length: " + body.length + "\r\n");
  }
}
