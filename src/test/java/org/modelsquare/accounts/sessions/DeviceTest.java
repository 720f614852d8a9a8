package org.modelsquare.accounts.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0 Safari/537.36 Edg/141.0 | Edge"
            + " | Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15 | Safari |"
            + " macOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/141.0 Safari/604.1 | Chrome |"
            + " iPhone",
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/141.0 Mobile Safari/537.36 | Chrome |"
            + " Android",
        "curl/8.5.0 | curl | ''",
        "'' | '' | ''"
      })
  void namesBrowserAndSystem(String userAgent, String browser, String system) {
    assertEquals(new Device(browser, system), Device.of(userAgent));
  }
}
