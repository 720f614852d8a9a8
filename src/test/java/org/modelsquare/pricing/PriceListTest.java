package org.modelsquare.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Credits;

/** Prices are exact, and the first row that matches decides. */
class PriceListTest {

  private static final PriceList PRICES =
      new PriceList(
          "2026-11-20",
          List.of(
              row(Map.of("resolution", List.of("1080p"), "audio", List.of("true")), "0.9", "1"),
              row(Map.of("resolution", List.of("1080p")), "0.8", "0"),
              row(Map.of("$mode", List.of("text_to_video", "image_to_video")), "0.1", "0")));

  @ParameterizedTest
  @CsvSource({
    "1080p, true,  10, 10",
    "1080p, false, 10, 8",
    "720p,  true,  3,  0.5",
    "720p,  true,  7,  0.7",
    "720p,  true,  15, 1.5"
  })
  void theFirstRowThatMatchesDecides(String resolution, String audio, long seconds, String total) {
    Quote quote = PRICES.quote(request(resolution, audio), seconds).orElseThrow();
    assertEquals(Credits.parse(total), quote.total());
    assertEquals("2026-11-20", quote.version());
  }

  @Test
  void aRequestThatNoRowMatchesHasNoPrice() {
    assertTrue(PRICES.quote(Map.of("resolution", "4k"), 5).isEmpty());
  }

  @Test
  void theMinimumShowsWhenItDecides() {
    assertTrue(PRICES.quote(request("720p", "true"), 3).orElseThrow().isMinimum());
    assertFalse(PRICES.quote(request("720p", "true"), 5).orElseThrow().isMinimum());
  }

  @Test
  void tenthsAddUpWithoutRounding() {
    PriceList list = new PriceList("v", List.of(row(Map.of(), "0.000001", "0.1")));
    assertEquals("0.500001", list.quote(Map.of(), 400_001).orElseThrow().total().toString());
  }

  @Test
  void aPriceThatDoesNotFitIsAnErrorAndNoSmallNumber() {
    PriceList list = new PriceList("v", List.of(row(Map.of(), "9000000000000", "0")));
    assertThrows(ArithmeticException.class, () -> list.quote(Map.of(), 2));
  }

  @Test
  void theLowestPriceOfASecondIsFound() {
    assertEquals(Credits.parse("0.1"), PRICES.fromPerSecond());
  }

  @Test
  void aRowThatCostsNothingOrLessIsRefused() {
    Credits negative = Credits.parse("-0.1");
    assertThrows(
        IllegalArgumentException.class,
        () -> new PriceRule(Map.of(), Credits.ZERO, Credits.ZERO, Credits.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PriceRule(Map.of(), Credits.of(1), negative, Credits.ZERO));
  }

  private static Map<String, String> request(String resolution, String audio) {
    return Map.of("$mode", "text_to_video", "resolution", resolution, "audio", audio);
  }

  /** A row with a price a second, one a request, and half a credit as the least. */
  private static PriceRule row(
      Map<String, List<String>> when, String perSecond, String perRequest) {
    return new PriceRule(
        when, Credits.parse(perSecond), Credits.parse(perRequest), Credits.parse("0.5"));
  }
}
