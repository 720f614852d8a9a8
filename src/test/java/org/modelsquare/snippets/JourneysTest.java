package org.modelsquare.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.SampleCatalog;
import org.modelsquare.catalog.VideoModel;

/** Whatever the prompt, the complete programs send it as it is. */
class JourneysTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final VideoModel MODEL = SampleCatalog.model("sandbox-reel");
  private static final String BASE = "https://v.example/v1";
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
  private static final Pattern PROMPT = Pattern.compile("prompt[=:(] ?(\"(?:[^\"\\\\]|\\\\.)*+\")");

  /** How a reader of each language gets at the body. */
  private static final Map<String, Function<String, String>> READERS =
      Map.of(
          "curl",
              code ->
                  between(
                      code,
                      "--data-binary @- <<'JSON' >\"$answer\" || { cat \"$answer\"; exit 1; }\n",
                      "\nJSON\n"),
          "python", code -> between(code, "json.loads(r\"\"\"", "\"\"\")\nDONE"),
          "javascript", code -> between(code, "const body = ", ";\n\n// Sends"),
          "java",
              code -> javaText(between(code, "String BODY = ", ";\n  static final HttpClient")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\"quoted\" and 'single' and `back`",
        "\"\"\" three, and \"\"\"\" four, ''' and ```",
        "back \\ slash \\\\ two \\n \\\" \\u0041 end\\",
        "line\nJSON\nline\n",
        "$(rm -rf ~) ${HOME} $MODELSQUARE_API_KEY %s %n %1$s {x} ${y} `id`",
        "@BASE@ @BODY@ @PAUSE@ @PROMPT@",
        "</script><!-- ; const x = 1;",
        "雨中的紙船，慢慢漂遠。「光」",
        "🎬 👩‍👩‍👧 \u2028\u2029 \u0000 \u007f \u00a0",
        "# not a remark\n// nor this"
      })
  void sendTheRequest(String prompt) throws JsonProcessingException {
    String request = request(prompt);
    for (Snippet program : Journeys.of(request, BASE, 3, "")) {
      String body = READERS.get(program.id()).apply(program.code());
      assertEquals(JSON.readTree(request), JSON.readTree(body), program.id());
    }
    String sent = JSON.readTree(request).path("prompt").asText();
    for (Snippet program : Journeys.openAi(request, BASE, 3, "")) {
      var literal = PROMPT.matcher(program.code());
      assertTrue(literal.find(), program.code());
      String text = program.id().endsWith("java") ? ascii(literal.group(1)) : literal.group(1);
      assertEquals(sent, JSON.readValue(text, String.class), program.id());
    }
  }

  @Test
  void javaNeedsNoEncoding() {
    String request = request("雨 🎬");
    assertTrue(Journeys.of(request, BASE, 3, "").get(3).code().chars().allMatch(c -> c < 0x80));
    assertTrue(Journeys.openAi(request, BASE, 3, "").get(2).code().chars().allMatch(c -> c < 0x80));
  }

  @Test
  void nothingIsLeftToFillInButTheKey() {
    List<Snippet> all =
        java.util.stream.Stream.concat(
                Journeys.of(request("Sea"), BASE, 7, "").stream(),
                Journeys.openAi(request("Sea"), BASE, 7, "").stream())
            .toList();
    for (Snippet program : all) {
      assertTrue(program.code().contains("MODELSQUARE_API_KEY"), program.id());
      assertTrue(program.code().contains(BASE), program.id());
      assertFalse(program.code().matches("(?s).*@[A-Z]+@.*"), program.code());
      assertFalse(program.code().contains("sk-"), program.id());
    }
  }

  @Test
  void theRemarkStandsAtTheHead() {
    for (Snippet program : Journeys.of(request("Sea"), BASE, 3, "Draft")) {
      assertTrue(program.code().matches("(?s)(#|//) Draft\\n.*"), program.code());
    }
  }

  private static String request(String prompt) {
    ObjectNode body = JSON.createObjectNode().put("prompt", prompt).put("duration", 4);
    return RequestBody.of(MODEL, MODEL.parameters().fromJson(body));
  }

  private static String between(String code, String start, String end) {
    int from = code.indexOf(start) + start.length();
    return code.substring(from, code.lastIndexOf(end));
  }

  private static String javaText(String code) {
    return LITERAL
        .matcher(code)
        .results()
        .map((MatchResult each) -> ascii(each.group(1)).translateEscapes())
        .collect(Collectors.joining());
  }

  /** What the Java compiler does first: an escape counts after an even number of backslashes. */
  private static String ascii(String code) {
    return Pattern.compile(
            "(?<!\\\\)((?:\\\\\\\\)*)\\\\u([89a-f][0-9a-f]{3}|[2-7][0-9a-f]{3}|00[a-f8-9][0-9a-f])")
        .matcher(code)
        .replaceAll(
            each ->
                java.util.regex.Matcher.quoteReplacement(
                    each.group(1) + (char) Integer.parseInt(each.group(2), 16)));
  }
}
