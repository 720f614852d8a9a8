package org.modelsquare.keys.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

  private static final String BODY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";

  @Test
  void hasTheDocumentedForm() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      KeySecret secret = KeySecret.random();
      assertTrue(secret.text().matches("sk-[A-Za-z0-9]{48}"), secret.text());
      assertEquals(secret, KeySecret.read(secret.text()).orElseThrow());
      assertTrue(seen.add(secret.text()));
    }
  }

  /** The checksum is a published part of the format: scanners rely on it. */
  @Test
  void theChecksumIsCrc32InBase62() {
    assertEquals("2HVb6F".length(), KeySecret.checksum(BODY).length());
    assertEquals(crcInBase62(), KeySecret.checksum(BODY));
    assertTrue(KeySecret.read("sk-" + BODY + crcInBase62()).isPresent());
  }

  @Test
  void everySlipOfOneCharacterAndEverySwapIsNoticed() {
    String text = KeySecret.random().text();
    for (int i = 3; i < text.length(); i++) {
      char other = text.charAt(i) == 'a' ? 'b' : 'a';
      assertTrue(KeySecret.read(text.substring(0, i) + other + text.substring(i + 1)).isEmpty());
      if (i + 1 < text.length() && text.charAt(i) != text.charAt(i + 1)) {
        String swapped =
            text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
        assertTrue(KeySecret.read(swapped).isEmpty(), swapped);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sk-",
        "SK-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef000000",
        "sk-' or '1'='1                                       ",
        "sk-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdé000000",
        "sk-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef00000\0",
        "sk-٠١٢٣٤٥٦٧٨٩ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef000000"
      })
  void whatIsNoSecretIsRefused(String text) {
    assertTrue(KeySecret.read(text).isEmpty());
  }

  @Test
  void neverPrintsItself() {
    KeySecret secret = KeySecret.random();
    assertFalse(secret.toString().contains(secret.text().substring(3, 9)));
    assertEquals(secret.text().substring(0, 7), secret.prefix());
    assertEquals(secret.text().substring(47), secret.lastFour());
  }

  private static String crcInBase62() {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(BODY.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    String digits = BODY + "ghijklmnopqrstuvwxyz";
    StringBuilder text = new StringBuilder();
    long rest = crc.getValue();
    while (text.length() < 6) {
      text.insert(0, digits.charAt((int) (rest % 62)));
      rest /= 62;
    }
    return text.toString();
  }
}
