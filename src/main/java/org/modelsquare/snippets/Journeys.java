package org.modelsquare.snippets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole way of a video as complete programs: submit, poll until it has ended, download. Each
 * runs as it stands with the key in {@code MODELSQUARE_API_KEY}.
 */
public final class Journeys {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARK = Pattern.compile("@(BASE|BODY|PAUSE|MODEL|PROMPT|SECONDS)@");

  private static final String CURL = text("journey.sh");
  private static final String PYTHON = text("journey.py");
  private static final String JAVASCRIPT = text("journey.mjs");
  private static final String JAVA = text("Video.java.txt");
  private static final String OPENAI_PYTHON = text("openai.py");
  private static final String OPENAI_JAVASCRIPT = text("openai.mjs");
  private static final String OPENAI_JAVA = text("OpenAiVideo.java.txt");
  private static final String VERIFY_PYTHON = text("verify.py");
  private static final String VERIFY_JAVASCRIPT = text("verify.mjs");

  private Journeys() {}

  /**
   * The programs without any library, in the order of the tabs: curl, python, javascript, java.
   *
   * @param json the request body
   * @param base the base address of the API, such as {@code https://v.example/v1}
   * @param pause seconds between two questions
   * @param notCallable a remark for the head of each program, or empty
   */
  public static List<Snippet> of(String json, String base, long pause, String notCallable) {
    return List.of(
        program("curl", "cURL", CURL, "#", notCallable, marks(base, json, pause)),
        program("python", "Python", PYTHON, "#", notCallable, marks(base, json, pause)),
        program(
            "javascript", "JavaScript", JAVASCRIPT, "//", notCallable, marks(base, json, pause)),
        program(
            "java",
            "Java",
            JAVA,
            "//",
            notCallable,
            marks(base, Literals.javaInAscii(json), pause)));
  }

  /** The same way with the official OpenAI libraries: python, javascript, java. */
  public static List<Snippet> openAi(String json, String base, long pause, String notCallable) {
    JsonNode body = read(json);
    String model = literal(body, "model");
    String prompt = literal(body, "prompt");
    String seconds = "\"" + body.path("duration").asLong() + "\"";
    Marks plain = new Marks(base, json, pause, model, prompt, seconds);
    Marks java =
        new Marks(base, json, pause, Literals.ascii(model), Literals.ascii(prompt), seconds);
    return List.of(
        program("openai-python", "Python", OPENAI_PYTHON, "#", notCallable, plain),
        program("openai-javascript", "JavaScript", OPENAI_JAVASCRIPT, "//", notCallable, plain),
        program("openai-java", "Java", OPENAI_JAVA, "//", notCallable, java));
  }

  /** How the receiver of a webhook finds out that it is genuine: python, javascript. */
  public static List<Snippet> verification() {
    return List.of(
        Snippet.of("verify-python", "Python", VERIFY_PYTHON.stripTrailing()),
        Snippet.of("verify-javascript", "JavaScript", VERIFY_JAVASCRIPT.stripTrailing()));
  }

  private static Snippet program(
      String id, String title, String template, String comment, String remark, Marks marks) {
    String head = remark.isEmpty() ? "" : comment + " " + remark + "\n";
    String code =
        MARK.matcher(template)
            .replaceAll(mark -> Matcher.quoteReplacement(marks.get(mark.group(1))));
    return Snippet.of(id, title, head + code.stripTrailing());
  }

  private static Marks marks(String base, String body, long pause) {
    return new Marks(base, body, pause, "", "", "");
  }

  /**
   * A JSON string, which is a string of Python, JavaScript and Java alike: the slash, the one
   * escape that they do not share, is written plain.
   */
  private static String literal(JsonNode body, String name) {
    try {
      return JSON.writeValueAsString(body.path(name).asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON: " + json, e);
    }
  }

  private static String text(String file) {
    ClassLoader loader = Journeys.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream("snippets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No snippets/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at the marks of a program. */
  private record Marks(
      String base, String body, long pause, String model, String prompt, String seconds) {

    String get(String mark) {
      return switch (mark) {
        case "BASE" -> base;
        case "BODY" -> body;
        case "PAUSE" -> String.valueOf(pause);
        case "MODEL" -> model;
        case "PROMPT" -> prompt;
        default -> seconds;
      };
    }
  }
}
