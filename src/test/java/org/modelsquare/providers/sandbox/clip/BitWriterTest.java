package org.modelsquare.providers.sandbox.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BitWriterTest {
  @Test
  void writesTheMostSignificantBitFirstAcrossBytes() {
    assertEquals("1010000000111100", text(new BitWriter().bits(5, 3).bits(7, 10).trailing()));
  }

  @Test
  void writesAFullWord() {
    assertEquals(
        "10101011".repeat(4) + "10000000", text(new BitWriter().bits(0xABABABAB, 32).trailing()));
  }

  @Test
  void codesUnsignedNumbersByExpGolomb() {
    assertEquals("1", unsigned(0));
    assertEquals("010", unsigned(1));
    assertEquals("011", unsigned(2));
    assertEquals("00100", unsigned(3));
    assertEquals("0001000", unsigned(7));
    assertEquals("000000000" + "1111111111", unsigned(1022));
  }

  @Test
  void codesSignedNumbersByExpGolomb() {
    assertEquals("1", signed(0));
    assertEquals("010", signed(1));
    assertEquals("011", signed(-1));
    assertEquals("00100", signed(2));
    assertEquals("0001101", signed(-6));
  }

  @Test
  void beginsAnewAfterClear() {
    BitWriter out = new BitWriter().bits(0x3ff, 10);
    out.clear();
    assertEquals("01100000", text(out.bits(1, 2).trailing()));
  }

  @Test
  void codesABlockAsTheStandardsExampleDoes() {
    BitWriter out = new BitWriter();
    new Cavlc(out).write(new int[] {0, 3, 0, 1, -1, -1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 16);
    assertEquals("000010001110010111101101", withoutTrailing(out));
  }

  @Test
  void escapesLargeCoefficients() {
    BitWriter out = new BitWriter();
    new Cavlc(out).write(new int[] {900, 0, 0, 0}, 4);
    // One coefficient, no ones; level code 2 * 900 - 2 - 2 - 30 behind the escape; no zeros.
    assertEquals("000111" + "0000000000000001" + "011011100110" + "1", withoutTrailing(out));
  }

  private static String unsigned(int value) {
    return withoutTrailing(new BitWriter().ue(value));
  }

  private static String signed(int value) {
    return withoutTrailing(new BitWriter().se(value));
  }

  private static String withoutTrailing(BitWriter out) {
    String text = text(out.trailing());
    return text.substring(0, text.lastIndexOf('1'));
  }

  private static String text(BitWriter out) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < out.length(); i++) {
      text.append(Integer.toBinaryString(out.at(i) & 0xff | 0x100).substring(1));
    }
    return text.toString();
  }
}
