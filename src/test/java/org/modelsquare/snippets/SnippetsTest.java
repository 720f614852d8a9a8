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
import org.modelsquare.snippets.Snippet.Piece;

/** Whatever is typed, each program sends the very request, and nothing typed becomes program. */
class SnippetsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final VideoModel MODEL = SampleCatalog.model("sandbox-reel");
  private static final String URL = "https://v.example/v1/videos/generations";
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");

  /** How a reader of each language gets at the body. */
  private static final Map<String, Function<String, String>> READERS =
      Map.of(
          "json", code -> code,
          "curl", code -> between(code, "<<'JSON'\n", "\nJSON"),
          "python", code -> between(code, "json.loads(r\"\"\"", "\"\"\")"),
          "javascript", code -> between(code, "const body = ", ";\nconst response"),
          "java", code -> javaText(between(code, "var body = ", ";\nvar request")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\"quoted\" and 'single' and `back`",
        "\"\"\" three, and \"\"\"\" four",
        "back \\ slash \\\\ two \\n \\\" \\u0041 end\\",
        "line\nJSON\nline",
        "JSON",
        "$(rm -rf ~) ${HOME} %s %n %1$s {x} ${y}",
        "</script><!-- ; const x = 1;\nconst response",
        "\");\nvar request = 1; //",
        "🎬 雨 \u2028\u2029 \u0000 \u007f \ud800",
        "# not a remark\n// nor this"
      })
  void sendsTheRequest(String prompt) throws JsonProcessingException {
    String request = request(prompt);
    for (Snippet snippet : Snippets.of(request, URL, "")) {
      String body = READERS.get(snippet.id()).apply(code(snippet));
      assertEquals(JSON.readTree(request), JSON.readTree(body), snippet.id());
    }
  }

  @Test
  void aLineOfTheBodyNeverEndsTheHereDocument() {
    String curl = code(Snippets.of(request("a\nJSON\nb"), URL, "").get(1));
    assertEquals(1, curl.lines().filter("JSON"::equals).count());
  }

  @Test
  void rawPythonTextIsNotEndedByThePrompt() {
    String python = code(Snippets.of(request("\"\"\"" + " \\\"\"\""), URL, "").get(2));
    assertEquals(3, python.split("\"\"\"", -1).length);
  }

  @Test
  void theRemarkStandsAtTheHeadOfProgramsOnly() {
    List<Snippet> snippets = Snippets.of("{}", URL, "Not callable yet");
    assertEquals("{}", code(snippets.get(0)));
    assertTrue(code(snippets.get(1)).startsWith("# Not callable yet\ncurl "));
    assertTrue(code(snippets.get(2)).startsWith("# Not callable yet\nimport "));
    assertTrue(code(snippets.get(3)).startsWith("// Not callable yet\nconst "));
    assertTrue(code(snippets.get(4)).startsWith("// Not callable yet\nimport "));
    assertFalse(code(Snippets.of("{}", URL, "").get(1)).startsWith("#"));
  }

  @Test
  void noKeyIsWrittenIntoAProgram() {
    for (Snippet snippet : Snippets.of("{}", URL, "").subList(1, 5)) {
      assertTrue(code(snippet).contains("MODELSQUARE_API_KEY"), snippet.id());
      assertTrue(code(snippet).contains(URL), snippet.id());
    }
  }

  private static String request(String prompt) {
    ObjectNode body = JSON.createObjectNode().put("prompt", prompt).put("duration", 4);
    return RequestBody.of(MODEL, MODEL.parameters().fromJson(body));
  }

  private static String code(Snippet snippet) {
    return snippet.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }

  private static String between(String code, String start, String end) {
    int from = code.indexOf(start) + start.length();
    return code.substring(from, code.lastIndexOf(end));
  }

  private static String javaText(String code) {
    return LITERAL
        .matcher(code)
        .results()
        .map((MatchResult each) -> each.group(1).translateEscapes())
        .collect(Collectors.joining());
  }
}
