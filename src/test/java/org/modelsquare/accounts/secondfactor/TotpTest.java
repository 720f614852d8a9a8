package org.modelsquare.accounts.secondfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final TotpSecret SECRET =
      new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** Appendix B of RFC 6238, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void makesTheCodesOfTheStandard(long second, String code) {
    assertEquals(code, at(second).code(SECRET, second / 30));
    assertEquals(OptionalLong.of(second / 30), at(second).stepOf(SECRET, code, 0));
  }

  @Test
  void takesTheCodesNextToItAndNoneTwice() {
    String code = at(0).code(SECRET, 1000);
    assertEquals(OptionalLong.of(1000), at(1001 * 30).stepOf(SECRET, code, 0));
    assertEquals(OptionalLong.of(1000), at(999 * 30).stepOf(SECRET, code, 0));
    assertTrue(at(1002 * 30).stepOf(SECRET, code, 0).isEmpty());
    assertTrue(at(998 * 30).stepOf(SECRET, code, 0).isEmpty());
    assertTrue(at(1000 * 30).stepOf(SECRET, code, 1000).isEmpty());
  }

  @Test
  void theSecretIsWrittenAsAppsReadIt() {
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", SECRET.text());
    assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", SECRET.groups());
    assertEquals(
        "otpauth://totp/Model%20Square:a%2Bb%40example.org"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Model%20Square",
        SECRET.uri("Model Square", "a+b@example.org"));
    QrPicture picture = QrPicture.of(SECRET.uri("模型广场", "a@example.org"));
    assertTrue(picture.path().startsWith("M4 4h7v1h-7z"), picture.path());
  }

  private static TotpClock at(long second) {
    return new TotpClock(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
  }
}
