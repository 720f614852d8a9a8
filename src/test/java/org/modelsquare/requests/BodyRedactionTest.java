package org.modelsquare.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is kept of a body. */
class BodyRedactionTest {

  private final BodyRedaction redaction = new BodyRedaction(false);

  @Test
  void promptsImagesSecretsAndQueriesGo() {
    assertEquals(
        "{\"prompt\":\"(3 characters)\",\"duration\":5,\"image_urls\":[\"https://a.example/b.png\","
            + "\"(30 characters)\"],\"metadata\":{\"api_key\":\"(hidden)\",\"negative_prompt\":"
            + "\"(1 characters)\"}}",
        of(
            "{\"prompt\":\"cat\",\"duration\":5,\"image_urls\":[\"https://u:p@a.example/b.png?sig=1#x\","
                + "\"data:image/png;base64,AAAAAAAA\"],\"metadata\":{\"api_key\":\"abc\","
                + "\"negative_prompt\":\"x\"}}"));
  }

  @Test
  void aPromptUnderAWrongNameGoesToo() {
    assertEquals(
        "{\"promt\":\"(11 characters)\",\"x\":\"(1 characters)\",\"size\":\"16:9\"}",
        of("{\"promt\":\"a quiet sea\",\"x\":\"海\",\"size\":\"16:9\"}"));
  }

  @Test
  void whatIsNoJsonIsOnlyMeasured() {
    assertEquals("(5 bytes)", of("hello"));
    assertEquals("(0 bytes)", of(""));
    assertEquals("(70000 bytes)", of("{" + " ".repeat(69_998) + "}"));
    assertEquals("(50000 bytes)", of("[".repeat(50_000)));
  }

  @Test
  void anOperatorMayKeepPromptsButNeverSecrets() {
    String body = "{\"prompt\":\"a sk-abcdefghijklmnop cat\",\"token\":\"t\"}";
    assertEquals(
        "{\"prompt\":\"a (hidden) cat\",\"token\":\"(hidden)\"}",
        new BodyRedaction(true).of(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Property(tries = 300)
  void noPromptSurvives(@ForAll @AlphaChars @StringLength(min = 12, max = 40) String prompt) {
    assertFalse(of("{\"prompt\":\"" + prompt + "\",\"x\":[1]}").contains(prompt));
  }

  @Test
  void aCommandSurvivesTheShell() {
    LoggedRequest request =
        new LoggedRequest(
            "req_1",
            "acc",
            "key",
            Instant.EPOCH,
            "POST",
            "/v1/x",
            "/v1/x'$(id)",
            200,
            1,
            null,
            null,
            null,
            "{\"a\":\"it's\"}",
            null,
            "");
    assertEquals(
        "curl -i -X 'POST' 'https://h.example/v1/x'\\''$(id)' \\\n"
            + "  -H \"Authorization: Bearer $MODELSQUARE_API_KEY\" \\\n"
            + "  -H 'Content-Type: application/json' \\\n"
            + "  -d '{\"a\":\"it'\\''s\"}'",
        Curl.of(request, "https://h.example"));
  }

  private String of(String body) {
    return redaction.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
