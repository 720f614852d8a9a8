package org.modelsquare.core;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret with which the house signs what it hands out and takes back. It comes from {@code
 * modelsquare.secret-key} ({@code MODELSQUARE_SECRET_KEY}, at least 32 characters), else from the
 * file {@code secret.key} in the data folder, which is made at the first start. Instances that
 * serve the same people must have the same one: set the variable on all of them.
 */
@Singleton
public class InstanceSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final SecretKeySpec key;

  @Inject
  InstanceSecret(
      @ConfigProperty(name = "modelsquare.secret-key") Optional<String> configured,
      @ConfigProperty(name = "modelsquare.data-dir") Path dataFolder) {
    this(configured.orElseGet(() -> new SecretFile(dataFolder).readOrMake()));
  }

  /** From the characters of a secret. */
  public InstanceSecret(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "modelsquare.secret-key needs at least " + SHORTEST + " characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** A secret that cannot be used shall stop the start, not the first visitor. */
  void start(@Observes StartupEvent event) {}

  /**
   * The signature of a text, 32 bytes.
   *
   * @param purpose keeps signatures for one use from being good for another; without line breaks
   */
  public byte[] sign(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
