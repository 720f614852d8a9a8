package org.modelsquare.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "'  Alice@Example.ORG ', alice@example.org",
    "ａｌｉｃｅ＠example．org, alice@example.org",
    "李@例子.中国, 李@例子.中国"
  })
  void hasOneForm(String typed, String kept) {
    assertEquals(kept, EmailAddress.of(typed).text());
    assertTrue(EmailAddress.of(typed).isValid());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alice",
        "alice@",
        "@example.org",
        "a b@example.org",
        "a@b@c.org",
        "alice@example",
        "alice@example.",
        "<a>@example.org",
        "a@exam\nple.org"
      })
  void refusesWhatIsNone(String typed) {
    assertFalse(EmailAddress.of(typed).isValid());
  }
}
