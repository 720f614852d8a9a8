package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks addresses of media. Who has the address may read, until it expires. */
@Singleton
public class MediaLinks {

  /** A link lives between these two, so that it stays the same for an hour and caches work. */
  private static final Duration SHORTEST = Duration.ofHours(6);

  private final LinkSecret secret;
  private final Clock clock;

  MediaLinks(LinkSecret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** An address to play from. */
  public String play(String mediaId) {
    long expires = expiry().getEpochSecond();
    return "/media/" + mediaId + "?exp=" + expires + "&sig=" + sign(mediaId, expires);
  }

  /** An address to download from, as a file to keep. */
  public String download(String mediaId) {
    return play(mediaId) + "&download=1";
  }

  boolean isValid(String mediaId, long expires, String signature) {
    byte[] expected = sign(mediaId, expires).getBytes(StandardCharsets.US_ASCII);
    boolean same = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    return same && clock.instant().getEpochSecond() < expires;
  }

  private Instant expiry() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(SHORTEST).plus(1, ChronoUnit.HOURS);
  }

  private String sign(String mediaId, long expires) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] text = ("media|" + mediaId + "|" + expires).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
