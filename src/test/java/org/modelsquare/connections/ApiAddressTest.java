package org.modelsquare.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com",
        "https://api.example.com/v1/",
        "https://api.example.com:9443/a/b",
        "https://8.8.8.8"
      })
  void publicOnes(String url) {
    assertEquals(Optional.empty(), ApiAddress.check(ApiAddress.tidy(url), false));
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example.com, scheme",
    "ftp://api.example.com, scheme",
    "api.example.com, scheme",
    "https://ada:secret@api.example.com, userinfo",
    "https://api.example.com/#x, fragment",
    "https://api.example.com/?key=1, fragment",
    "https:///v1, malformed",
    "https://api.example.com:0, malformed",
    "https://api.example.com:70000, malformed",
    "https://a b.example.com, malformed",
    "https://localhost, not_public",
    "https://127.0.0.1, not_public",
    "https://10.1.2.3:8443/v1, not_public",
    "https://[::1], not_public"
  })
  void refusedOnes(String url, String code) {
    assertEquals(Optional.of(code), ApiAddress.check(ApiAddress.tidy(url), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8081/v1", "http://console2:8080", "https://[::1]:8443/v1"})
  void privateOnesIfAllowed(String url) {
    assertEquals(Optional.empty(), ApiAddress.check(url, true));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://console2, scheme",
    "http://ada@console2, userinfo",
    "http://console2#x, fragment"
  })
  void whatIsRefusedAllTheSame(String url, String code) {
    assertEquals(Optional.of(code), ApiAddress.check(url, true));
  }
}
