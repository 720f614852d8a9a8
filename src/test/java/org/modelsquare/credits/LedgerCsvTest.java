package org.modelsquare.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerLine.Movement;

/** Text in a spreadsheet stays text. */
class LedgerCsvTest {

  private static final Instant AT = Instant.parse("2026-11-22T20:00:00Z");

  @Test
  void aRowHasPlainFigures() {
    Movement down = new Movement(Credits.parse("-8"), Credits.parse("2.5"));
    LedgerLine line = new LedgerLine(7, TransferKind.HOLD, "video_1", "", AT, down, null);
    assertEquals("2026-11-22T20:00:00Z,hold,\"video_1\",,-8,2.5,,", LedgerCsv.row(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
  void noReasonBecomesAFormula(String reason) {
    assertEquals(
        "2026-11-22T20:00:00Z,grant,,\"'" + reason + "\",,,,", LedgerCsv.row(granted(reason)));
  }

  @Test
  void quotesAndLinesStayInTheirCell() {
    assertEquals(
        "2026-11-22T20:00:00Z,grant,,\"a \"\"b\"\",\nc\",,,,",
        LedgerCsv.row(granted("a \"b\",\nc")));
  }

  private static LedgerLine granted(String reason) {
    return new LedgerLine(1, TransferKind.GRANT, null, reason, AT, null, null);
  }
}
