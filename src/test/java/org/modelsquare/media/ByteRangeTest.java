package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final long SIZE = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-499, 0, 499",
    "bytes=500-999, 500, 999",
    "bytes=500-, 500, 999",
    "bytes=0-, 0, 999",
    "bytes=999-, 999, 999",
    "bytes=900-5000, 900, 999",
    "bytes=900-99999999999999999999999, 900, 999",
    "bytes=-1, 999, 999",
    "bytes=-500, 500, 999",
    "bytes=-5000, 0, 999",
    "Bytes= 1-2 , 1, 2",
    "'bytes=,1-2,', 1, 2",
    "bytes=0000000000000000000001-2, 1, 2"
  })
  void oneRange(String header, long first, long last) {
    ByteRange.Part part = new ByteRange.Part(first, last);
    assertEquals(part, ByteRange.of(header, SIZE));
    assertEquals(last - first + 1, part.count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=99999999999999999999-"})
  void beyondTheEnd(String header) {
    assertInstanceOf(ByteRange.Beyond.class, ByteRange.of(header, SIZE));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=,",
        "bytes=a-b",
        "bytes=5-4",
        "bytes=1-2-3",
        "bytes=--1",
        "bytes=0x1-2",
        "bytes=1 - 2",
        "bytes=+1-2",
        "bytes=٣-٤",
        "items=0-1",
        "0-1",
        "bytes =0-1"
      })
  void whatIsNotUnderstoodIsIgnored(String header) {
    assertInstanceOf(ByteRange.Whole.class, ByteRange.of(header, SIZE));
  }

  @Test
  void severalRangesAreTheWholeFile() {
    assertInstanceOf(ByteRange.Whole.class, ByteRange.of("bytes=0-1,5-6", SIZE));
    assertInstanceOf(ByteRange.Whole.class, ByteRange.of("bytes=0-1, -1", SIZE));
  }
}
