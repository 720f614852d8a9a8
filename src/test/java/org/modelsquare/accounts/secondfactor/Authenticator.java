package org.modelsquare.accounts.secondfactor;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** The app on a phone. */
@Singleton
@Unremovable
public class Authenticator {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final TotpClock totp;
  private final Clock clock;

  Authenticator(TotpClock totp, Clock clock) {
    this.totp = totp;
    this.clock = clock;
  }

  /** What the app shows for a secret, some steps from now. */
  public String code(String base32, int steps) {
    return totp.code(new TotpSecret(bytes(base32)), clock.instant().getEpochSecond() / 30 + steps);
  }

  private static byte[] bytes(String base32) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char each : base32.replace(" ", "").toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(each);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >> held);
        buffer &= (1 << held) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
