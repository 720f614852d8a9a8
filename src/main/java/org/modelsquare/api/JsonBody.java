package org.modelsquare.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;

/**
 * Reads the JSON that a program sends, strictly: UTF-8, one object, no name twice, nothing after
 * it, at most 32 levels and 1 MB.
 */
public final class JsonBody {

  /** The most bytes that a JSON body may have. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final int DEEPEST = 32;
  private static final int TOO_LARGE = 413;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(MOST_BYTES)
                  .build())
          .build();

  private JsonBody() {}

  /**
   * The object that a body holds.
   *
   * @throws ApiRefusal 400 {@code invalid_json} with line and column, or with every name that
   *     stands twice; 413 if the body is too large
   */
  public static ObjectNode read(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw Refusals.ofStatus(TOO_LARGE);
    }
    List<Violation> violations = new ArrayList<>();
    ObjectNode object = parse(text(body), violations);
    if (!violations.isEmpty()) {
      throw ApiRefusal.violations(violations);
    }
    return object;
  }

  private static ObjectNode parse(String text, List<Violation> violations) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable("The body must be one JSON object.");
      }
      ObjectNode object = new JsonTree(parser, violations).object("");
      if (parser.nextToken() != null) {
        throw unreadable(
            "The body goes on after the JSON object" + place(parser.currentLocation()));
      }
      return object;
    } catch (JsonProcessingException malformed) {
      // The parser's own words quote the body, which may hold anything.
      throw unreadable("The body is not valid JSON" + place(malformed.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable("The body is not UTF-8.");
    }
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
  }

  private static ApiRefusal unreadable(String message) {
    return ApiRefusal.invalid("invalid_json", message);
  }
}
