package org.modelsquare.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.snippets.Snippet.Piece;

class CodeColoursTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"\\",
        "\"a\":1",
        "{\"prompt\": \"a \\\" b: \\\\\", \"n\": 12, \"t\": true}",
        "# a remark\ncurl \"$X\" <<'JSON'\nJSON",
        "// 说明\nconst body = {\"🎬\": \"雨\"};",
        "r\"\"\"{}\"\"\"",
        "a # b // c \"d\n\"e\" f1 1f 23"
      })
  void thePiecesAreTheCode(String code) {
    assertEquals(code, joined(code));
  }

  @Test
  void namesWhatItSees() {
    assertEquals(
        List.of("k:\"a\"", "n:12", "k:\"b\"", "s:\"x \\\" y\"", "k:\"c\"", "w:true"),
        CodeColours.cut("{\"a\": 12, \"b\": \"x \\\" y\", \"c\": true}").stream()
            .filter(piece -> !piece.kind().isEmpty())
            .map(piece -> piece.kind() + ":" + piece.text())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\\", "\"\\", "\\\"", "\"\"\"", "a:", "\n", "//", "1", "\"a\"", "{%"})
  void readsLongCodeAFewTimesOnly(String unit) {
    String code = unit.repeat(100_000 / unit.length());
    Counted counted = new Counted(code);
    assertEquals(
        code, CodeColours.cut(counted).stream().map(Piece::text).collect(Collectors.joining()));
    assertTrue(counted.reads < 30L * code.length(), counted.reads + " reads of " + unit);
  }

  private static String joined(String code) {
    return CodeColours.cut(code).stream().map(Piece::text).collect(Collectors.joining());
  }

  /** A text that counts how often it is looked at: the cost of a match without a stopwatch. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
