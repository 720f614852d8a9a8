package org.modelsquare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Templates are short and hold nothing that the content security policy refuses. */
class TemplateLintTest {

  private static final int LINES = 150;
  private static final Map<String, Pattern> BANNED = new LinkedHashMap<>();

  static {
    BANNED.put("an inline style", Pattern.compile("\\sstyle\\s*="));
    BANNED.put("a style element", Pattern.compile("<style[\\s>]", Pattern.CASE_INSENSITIVE));
    BANNED.put("an event attribute", Pattern.compile("\\s(on[a-z]+|hx-on[:\\w-]*)\\s*=\\s*[\"'{]"));
    BANNED.put(
        "a script body",
        Pattern.compile("<script(?! type=\"application/ld\\+json\")[^>]*>\\s*[^<\\s]"));
    BANNED.put("a script address", Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE));
    BANNED.put("unescaped output", Pattern.compile("\\{[^}\\n]*(\\.raw|\\.safe)\\b"));
  }

  @TestFactory
  Stream<DynamicTest> templatesAreClean() {
    return Tree.files(Tree.TEMPLATES, ".html").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(), () -> assertEquals(List.of(), findings(Tree.text(file)))));
  }

  @Test
  void templatesAreShort() {
    List<Path> files = Tree.files(Tree.TEMPLATES, ".html");
    assertEquals("", String.join("\n", Tree.longerThan(LINES, files)));
  }

  @Test
  void eachBanBites() {
    List<String> found =
        findings(
            "<p style='color:red' onclick=\"go()\">{prompt.raw}</p><style></style>"
                + "<a href='javascript:go()'></a><script>go()</script>");
    assertEquals(List.copyOf(BANNED.keySet()), found);
    assertTrue(findings("<script src=\"{assets.of('slate.js')}\" defer></script>").isEmpty());
  }

  private static List<String> findings(String template) {
    List<String> findings = new ArrayList<>();
    BANNED.forEach(
        (name, pattern) -> {
          if (pattern.matcher(template).find()) {
            findings.add(name);
          }
        });
    return findings;
  }
}
