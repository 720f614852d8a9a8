package org.modelsquare.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that an endpoint and this server share, and the signatures of Standard Webhooks that
 * are made with it.
 */
public final class SigningSecret {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] bytes;

  private SigningSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  static SigningSecret random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SigningSecret(bytes);
  }

  static SigningSecret of(byte[] bytes) {
    return new SigningSecret(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** As its owner is shown it, once: {@code whsec_} and Base64. */
  public String text() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The signature of one message, such as {@code v1,K5oZf…}.
   *
   * @param id of the event
   * @param timestamp in Unix seconds
   * @param body exactly as it is sent
   */
  public String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      byte[] text = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
