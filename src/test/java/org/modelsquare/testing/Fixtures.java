package org.modelsquare.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What goes to a provider and what comes back, in files that one can open. */
public final class Fixtures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String kit;

  /** Of one kit. */
  public Fixtures(String kit) {
    this.kit = kit;
  }

  /** A file's text. */
  public String read(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/providers/" + kit + "/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + kit + "/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer of that name. */
  public Turn answer(int status, String name) {
    return Turn.json(status, read(name + ".json"));
  }

  /** That a body is the request of that name, whatever the order of its fields. */
  public void assertRequest(String name, String body) {
    try {
      assertEquals(JSON.readTree(read(name + "-request.json")), JSON.readTree(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
