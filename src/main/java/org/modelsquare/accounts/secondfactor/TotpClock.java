package org.modelsquare.accounts.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of RFC 6238 as all apps make them: SHA-1, six digits, steps of 30 seconds. */
@Singleton
class TotpClock {

  /** How far the clock of a phone may be off, in steps. */
  private static final int DRIFT = 1;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();
  private final Clock clock;

  TotpClock(Clock clock) {
    this.clock = clock;
  }

  /** The step after the last accepted one for which this is the code. */
  OptionalLong stepOf(TotpSecret secret, String code, long lastStep) {
    long now = clock.instant().getEpochSecond() / seconds();
    return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
        .filter(step -> step > lastStep)
        .filter(step -> code(secret, step).equals(code))
        .findFirst();
  }

  String code(TotpSecret secret, long step) {
    try {
      SecretKeySpec key = new SecretKeySpec(secret.bytes(), generator.getAlgorithm());
      Instant time = Instant.ofEpochSecond(step * seconds());
      return generator.generateOneTimePasswordString(key, time, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("every secret is a key", e);
    }
  }

  private long seconds() {
    return generator.getTimeStep().toSeconds();
  }
}
