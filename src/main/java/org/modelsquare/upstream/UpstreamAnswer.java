package org.modelsquare.upstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's API answered.
 *
 * @param status the HTTP status; a redirect is an answer like any other
 * @param headers the first value of each, by names in lower case
 * @param body the first bytes, no more than the settings allow
 * @param cut true if there were more
 * @param retryAfter how long the provider asks to be left alone; null if it says nothing usable
 * @param redaction takes the account's secrets out of evidence
 */
public record UpstreamAnswer(
    int status,
    Map<String, String> headers,
    byte[] body,
    boolean cut,
    @Nullable Duration retryAfter,
    Redaction redaction) {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final int SHOWN = 200;

  /** Enough to find and hide a secret that begins within what is shown. */
  private static final int LOOKED_AT = 2000;

  private static final ObjectMapper STRICT =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** True for 200 to 299. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** A header's first value; empty if there is none. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The announced type; empty if there is none. */
  public String contentType() {
    return header("content-type");
  }

  /**
   * The body as a JSON object that says everything once and is not too deep.
   *
   * @throws UnreadableAnswer if it is anything else
   */
  public JsonNode json() throws UnreadableAnswer {
    if (cut) {
      throw unreadable("the answer is too large");
    }
    try {
      JsonNode read = STRICT.readTree(body);
      if (read == null || !read.isObject()) {
        throw unreadable("no JSON object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw unreadable("no JSON");
    } catch (UnreadableAnswer e) {
      throw e;
    } catch (IOException e) {
      throw unreadable("not UTF-8");
    }
  }

  /** That the body lacks what the documentation promises. */
  public UnreadableAnswer unreadable(String why) {
    return new UnreadableAnswer(redaction.line(why + ": " + evidence()));
  }

  /** Status and beginning of the body, on one line, without secrets. */
  public String evidence() {
    int looked = Math.min(body.length, LOOKED_AT);
    String line = redaction.line(new String(body, 0, looked, StandardCharsets.UTF_8));
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return shown.isEmpty() ? "HTTP " + status : "HTTP " + status + ", " + shown;
  }

  /** Without the body, which may hold anything. */
  @Override
  public String toString() {
    return "UpstreamAnswer[" + status + ", " + body.length + " bytes]";
  }
}
