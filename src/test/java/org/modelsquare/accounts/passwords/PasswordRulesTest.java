package org.modelsquare.accounts.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Violation;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules("Model Square", "模型广场", "模型廣場");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rain on the roof",
        "vK9#tq2L",
        "雨落在屋頂上的聲音",
        "  leading spaces kept ",
        "correct pony generator clip",
        "🐢🐙🦑🦀🐡🐬🐳🦈",
        "Zwölf Boxkämpfer jagen",
        "8f3a-19bc-77de"
      })
  void acceptsWhatIsHardToGuess(String password) {
    assertEquals("", code(password));
  }

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "short12, too_short",
    "🐢🐙🦑🦀🐡🐬🐳, too_short",
    "aaaaaaaaaaaa, repeats",
    "abababababab, repeats",
    "xyz1xyz1xyz1, repeats",
    "12345678, sequence",
    "987654321, sequence",
    "abcdefghij, sequence",
    "QWERTYUIOP, sequence",
    "lkjhgfdsa, sequence",
    "1qaz2wsx3edc, sequence",
    "password, common",
    "Password1!, common",
    "P@ssw0rd2024, common",
    "!!sunshine!!, common",
    "sunshinesunshine, common",
    "iloveyou99, common",
    "woaini1314, common",
    "wanderfalke, like_email",
    "Wanderfalke12, like_email",
    "wanderfalke@example.org, like_email",
    "modelsquare1, like_brand",
    "Model Square!, like_brand",
    "模型广场模型广场, repeats"
  })
  void namesWhatIsWrong(String password, String expected) {
    assertEquals(expected, code(password));
  }

  @Test
  void countsCodePointsAfterComposition() {
    assertEquals("", code("de\u0301ja\u0300 vu ok"));
    assertEquals("too_short", code("e\u0301e\u0300e\u0302e\u0308"));
    assertEquals("", code("wort ".repeat(25) + "end"));
    assertEquals("too_long", code("wort ".repeat(25) + "ende"));
  }

  @Test
  void namesTheLimit() {
    assertEquals(List.of("8"), rules.check("abc", "").map(Violation::args).orElseThrow());
  }

  private String code(String password) {
    return rules.check(password, "wanderfalke@example.org").map(Violation::code).orElse("");
  }
}
