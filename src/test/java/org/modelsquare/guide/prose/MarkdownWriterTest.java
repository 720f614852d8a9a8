package org.modelsquare.guide.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.snippets.Snippet;

class MarkdownWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "*stars* and _lines_ → \\*stars\\* and \\_lines\\_",
        "<script>alert(1)</script> → \\<script\\>alert(1)\\</script\\>",
        "[a](b) ![c](d) → \\[a\\](b) !\\[c\\](d)",
        "# heading → \\# heading",
        "- item → \\- item",
        "1. first → 1\\. first",
        "&amp; → \\&amp;",
        "a | b → a \\| b",
        "back`tick → back\\`tick",
        "雨，光。 → 雨，光。"
      })
  void whatOthersWroteStaysText(String text, String written) {
    assertEquals("# T\n\n" + written + "\n", write(Block.text(Inline.plain(text))));
  }

  @Test
  void linesStayLines() {
    assertEquals("# T\n\na b\n", write(Block.text("a\n\n  b")));
    assertEquals(
        "# T\n\n| h |\n| --- |\n| a b \\| `c\\|d` |\n",
        write(Block.table("", List.of("h"), List.of(List.of("a\nb | `c|d`")))));
  }

  @Test
  void marksOfOurOwnArePassedOn() {
    assertEquals(
        "# T\n\nsee `x_y`, [the *page*](https://v.example/~/docs)\n"
            .replace("*page*", "\\*page\\*"),
        write(Block.text("see `x_y`, [the *page*](~/docs)")));
  }

  @Test
  void codeHasAFenceThatItDoesNotHold() {
    String written = write(Block.code(List.of(Snippet.of("json", "JSON", "{\"a\": \"````\"}"))));
    assertTrue(written.endsWith("\n`````json\n{\"a\": \"````\"}\n`````\n"), written);
  }

  private static String write(Block block) {
    Document document = new Document("T", List.of(block), List.of());
    return MarkdownWriter.write(document, href -> "https://v.example/" + href);
  }
}
