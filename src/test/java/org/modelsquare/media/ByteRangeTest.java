package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of RFC 9110, section 14, on a file of 1000 bytes. */
class ByteRangeTest {

  private static final long SIZE = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-499, bytes 0-499/1000, 500",
    "bytes=500-999, bytes 500-999/1000, 500",
    "bytes=0-0, bytes 0-0/1000, 1",
    "bytes=999-999, bytes 999-999/1000, 1",
    "bytes=999-, bytes 999-999/1000, 1",
    "bytes=0-, bytes 0-999/1000, 1000",
    "bytes=-500, bytes 500-999/1000, 500",
    "bytes=-1, bytes 999-999/1000, 1",
    "bytes=-5000, bytes 0-999/1000, 1000",
    "bytes=9-5000, bytes 9-999/1000, 991",
    "bytes=9-999999999999999999, bytes 9-999/1000, 991",
    "' bytes=1-2 ', bytes 1-2/1000, 2"
  })
  void givesThatPart(String header, String contentRange, long length) {
    ByteRange part = ByteRange.parse(header, SIZE).orElseThrow();
    assertTrue(part.isSatisfiable());
    assertEquals(contentRange, part.of(SIZE));
    assertEquals(length, part.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=5000-6000"})
  void saysThatThereIsNoSuchPart(String header) {
    ByteRange part = ByteRange.parse(header, SIZE).orElseThrow();
    assertFalse(part.isSatisfiable());
    assertEquals("bytes */1000", part.of(SIZE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-2",
        "bytes=1-2,4-5",
        "bytes=0-0, -1",
        "seconds=1-2",
        "bytes=1 - 2",
        "bytes=--5",
        "bytes=+1-2",
        "bytes=99999999999999999999-",
        "bytes=0x1-0x2"
      })
  void takesNonsenseAndSeveralPartsForTheWhole(String header) {
    assertTrue(ByteRange.parse(header, SIZE).isEmpty());
  }

  @Test
  void withoutAHeaderItIsTheWhole() {
    assertTrue(ByteRange.parse(null, SIZE).isEmpty());
  }

  @Test
  void anEmptyFileHasNoParts() {
    assertFalse(ByteRange.parse("bytes=0-", 0).orElseThrow().isSatisfiable());
    assertFalse(ByteRange.parse("bytes=-1", 0).orElseThrow().isSatisfiable());
  }
}
