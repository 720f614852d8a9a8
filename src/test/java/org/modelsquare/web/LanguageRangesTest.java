package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRangesTest {

  @ParameterizedTest
  @CsvSource({
    "zh-TW, zh-Hant",
    "zh-HK, zh-Hant",
    "zh-MO, zh-Hant",
    "zh-tw, zh-Hant",
    "zh-Hant, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "zh-Hant-CN, zh-Hant",
    "zh-CN, zh-Hans",
    "zh-SG, zh-Hans",
    "zh, zh-Hans",
    "zh-Hans, zh-Hans",
    "zh-Hans-TW, zh-Hans",
    "en, en",
    "en-GB, en",
    "'de-DE,de;q=0.9,en;q=0.8,zh;q=0.7', en",
    "'de,zh-TW;q=0.2', zh-Hant",
    "'en;q=0.3,zh-HK;q=0.9', zh-Hant",
    "'zh-CN;q=0,en;q=0.1', en",
    "'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', zh-Hant",
    "'fr;q=1.0,zh-Hans-CN;q=0.5,*;q=0.1', zh-Hans"
  })
  void picksTheLanguage(String header, String tag) {
    assertEquals(tag, LanguageRanges.best(header).orElseThrow().tag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "de", "*", "en;q=0", "en;q=x", ";;;", ",", "q=1", "\u0000", "en;q=-1"})
  void leavesTheRestToTheHouse(String header) {
    assertTrue(LanguageRanges.best(header).isEmpty(), header);
  }

  @Test
  void noHeaderIsNoWish() {
    assertTrue(LanguageRanges.best(null).isEmpty());
    assertTrue(LanguageRanges.best("x".repeat(10_000)).isEmpty());
  }
}
