package org.modelsquare.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.modelsquare.testing.Receiver.Received;

/**
 * What a kit asks and what its vendor answers, as two files below {@code providers/<kit>}: {@code
 * <name>.request.json} with {@code line}, {@code headers} and {@code body}, and {@code
 * <name>.answer.json} with {@code status}, {@code headers} and {@code body}.
 */
public record FixturePair(JsonNode request, JsonNode answer) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static FixturePair of(String kit, String name) {
    String path = "/providers/" + kit + "/" + name;
    return new FixturePair(read(path + ".request.json"), read(path + ".answer.json"));
  }

  /** From now on the upstream answers this request so. */
  public FixturePair script(ScriptedUpstream upstream) {
    upstream.on(route(), turn());
    return this;
  }

  /** The answer alone. */
  public Turn turn() {
    List<String> headers =
        answer.path("headers").properties().stream()
            .map(header -> header.getKey() + ": " + header.getValue().asText())
            .toList();
    return Turn.json(
        answer.path("status").asInt(),
        answer.path("body").toString(),
        headers.toArray(String[]::new));
  }

  /** Compares the last request of this route with the file. */
  public void assertAsked(ScriptedUpstream upstream) {
    List<Received> received = upstream.received(route());
    Received last = received.get(received.size() - 1);
    assertEquals(request.path("line").asText(), last.line().replace(" HTTP/1.1", ""));
    for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
      assertEquals(header.getValue().asText(), last.header(header.getKey()), header.getKey());
    }
    if (request.has("body")) {
      assertEquals(request.path("body"), parse(last.body()));
    }
  }

  private String route() {
    return request.path("line").asText().replaceFirst("\\?.*", "");
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String path) {
    try (InputStream in = FixturePair.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + path);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
