package org.modelsquare.core;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database: AES-256-GCM with a key that follows from the secret of the
 * instance and serves for one purpose. What was sealed opens only for the owner that it was sealed
 * for.
 */
public final class Sealing {

  private static final String CIPHER = "AES/GCM/NoPadding";

  /** Tells apart what later versions may seal differently. */
  private static final String VERSION = "1:";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * For one kind of secret.
   *
   * @param purpose keeps the keys of two kinds apart; never changes
   */
  public Sealing(InstanceSecret instance, String purpose) {
    this.key = new SecretKeySpec(instance.sign(purpose, "AES-256-GCM"), "AES");
  }

  /**
   * Seals a secret.
   *
   * @param owner what the secret belongs to, such as an id; not secret
   */
  public String seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
    byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return VERSION + Base64.getEncoder().encodeToString(whole);
  }

  /**
   * Opens what was sealed for this owner.
   *
   * @throws IllegalStateException if it was sealed for another, under another secret of the
   *     instance, or changed since
   */
  public byte[] open(String owner, String sealed) {
    try {
      String text = sealed.startsWith(VERSION) ? sealed.substring(VERSION.length()) : "";
      ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      byte[] nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      byte[] rest = new byte[whole.remaining()];
      whole.get(rest);
      return run(Cipher.DECRYPT_MODE, owner, nonce, rest);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw new IllegalStateException("what is sealed for " + owner + " is damaged", e);
    }
  }

  private byte[] run(int mode, String owner, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the secret of " + owner + " cannot be read; was modelsquare.secret-key changed?", e);
    }
  }
}
