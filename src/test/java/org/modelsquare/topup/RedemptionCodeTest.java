package org.modelsquare.topup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedemptionCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final RedemptionCode code = RedemptionCode.next(new SecureRandom());

  @Test
  void whatIsPrintedIsRead() {
    assertTrue(code.toString().matches("(\\w{4}-){3}\\w{4}"));
    assertEquals(Optional.of(code), RedemptionCode.read(code.toString()));
    assertEquals(
        Optional.of(code),
        RedemptionCode.read("  " + code.toString().toLowerCase().replace('-', ' ') + " "));
  }

  @Test
  void lookAlikesAreTheSame() {
    RedemptionCode zero = new RedemptionCode("0000000000000000");
    assertEquals(Optional.of(zero), RedemptionCode.read("OOOO-oooo-0000-0000"));
  }

  @Test
  void noWrongCharacterPasses() {
    String text = code.text();
    for (int i = 0; i < text.length(); i++) {
      for (char each : ALPHABET.toCharArray()) {
        if (each != text.charAt(i)) {
          String slip = text.substring(0, i) + each + text.substring(i + 1);
          assertEquals(Optional.empty(), RedemptionCode.read(slip), slip);
        }
      }
    }
  }

  @Test
  void otherLengthsAndSignsAreNone() {
    for (String each : new String[] {"", "0", code.text() + "0", "!".repeat(16), "中".repeat(16)}) {
      assertEquals(Optional.empty(), RedemptionCode.read(each));
    }
  }
}
