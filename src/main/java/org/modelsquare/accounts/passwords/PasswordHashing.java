package org.modelsquare.accounts.passwords;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes passwords by Argon2id, only so many at once. */
@ApplicationScoped
public class PasswordHashing {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;
  private final HashingSettings settings;
  private final String hashOfNobody;

  PasswordHashing(HashingSettings settings) {
    this.settings = settings;
    this.turns = new Semaphore(settings.concurrentHashes(), true);
    this.hashOfNobody = encode(bytes(Long.toHexString(random.nextLong())));
  }

  /**
   * The hash to keep, with algorithm, cost and salt in it.
   *
   * @throws HashingBusy if no turn came in time
   */
  public String hash(String password) {
    return inTurn(() -> encode(bytes(password)));
  }

  /**
   * True if the password is the one behind the hash. Without a hash the answer is false, after the
   * same work, so that its time does not tell whether an account exists.
   *
   * @throws HashingBusy if no turn came in time
   */
  public boolean matches(String password, Optional<String> hash) {
    String expected = hash.orElse(hashOfNobody);
    boolean same =
        inTurn(
            () ->
                Argon2Function.getInstanceFromHash(expected)
                    .check(bytes(password), expected.getBytes(StandardCharsets.US_ASCII)));
    return same && hash.isPresent();
  }

  private String encode(byte[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return argon2.hash(password, salt).getResult();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new HashingBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HashingBusy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
