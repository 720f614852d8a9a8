package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.modelsquare.core.InstanceSecret;

/**
 * Seals the secrets of endpoints for the database: AES-256-GCM with a key that follows from the
 * secret of the instance and serves for nothing else. A sealed secret opens only for the endpoint
 * that it was sealed for.
 */
@Singleton
class SecretVault {

  private static final String PURPOSE = "webhook-secrets";
  private static final String CIPHER = "AES/GCM/NoPadding";

  /** Tells apart what later versions may seal differently. */
  private static final String VERSION = "1:";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  SecretVault(InstanceSecret instance) {
    this.key = new SecretKeySpec(instance.sign(PURPOSE, "AES-256-GCM"), "AES");
  }

  String seal(String endpointId, SigningSecret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, endpointId, nonce, secret.bytes());
    byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return VERSION + Base64.getEncoder().encodeToString(whole);
  }

  /**
   * Opens what was sealed for this endpoint.
   *
   * @throws IllegalStateException if it was sealed under another secret of the instance
   */
  SigningSecret open(String endpointId, String sealed) {
    ByteBuffer whole =
        ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(VERSION.length())));
    byte[] nonce = new byte[NONCE_BYTES];
    whole.get(nonce);
    byte[] rest = new byte[whole.remaining()];
    whole.get(rest);
    return SigningSecret.of(run(Cipher.DECRYPT_MODE, endpointId, nonce, rest));
  }

  private byte[] run(int mode, String endpointId, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(endpointId.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the secret of " + endpointId + " cannot be read; was modelsquare.secret-key changed?",
          e);
    }
  }
}
