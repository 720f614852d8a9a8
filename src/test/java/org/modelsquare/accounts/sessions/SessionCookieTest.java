package org.modelsquare.accounts.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

  @Test
  void isBoundToTlsWhereThereIsTls() {
    assertEquals("__Host-ms_session", name("https://video.example.org"));
    assertEquals("ms_session", name("http://localhost:8080"));
  }

  private static String name(String publicUrl) {
    return new SessionCookie(URI.create(publicUrl), new TwoWeeks()).name();
  }

  private record TwoWeeks() implements SessionSettings {

    @Override
    public Duration idleTimeout() {
      return Duration.ofDays(14);
    }

    @Override
    public Duration absoluteTimeout() {
      return Duration.ofDays(90);
    }

    @Override
    public Duration seenInterval() {
      return Duration.ofMinutes(5);
    }
  }
}
