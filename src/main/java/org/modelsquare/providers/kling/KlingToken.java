package org.modelsquare.providers.kling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.modelsquare.providers.ProviderAccess;

/**
 * The signed token that Kling wants with each request. Made with the JDK alone: a fixed header,
 * three claims and one HMAC are less than what a library for tokens would have to be told.
 */
final class KlingToken {

  private static final long LIFE = 1800;
  private static final long LEEWAY = 5;
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final String MAC = "HmacSHA256";
  private static final ObjectMapper JSON = new ObjectMapper();

  private KlingToken() {}

  /** The value of the header {@code Authorization}. */
  static String authorization(ProviderAccess access, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", access.credential(KlingProvider.ACCESS_KEY));
    claims.put("exp", now.getEpochSecond() + LIFE);
    claims.put("nbf", now.getEpochSecond() - LEEWAY);
    try {
      String signed = encode(utf8(HEADER)) + "." + encode(JSON.writeValueAsBytes(claims));
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(utf8(access.credential(KlingProvider.SECRET_KEY)), MAC));
      return "Bearer " + signed + "." + encode(mac.doFinal(utf8(signed)));
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
