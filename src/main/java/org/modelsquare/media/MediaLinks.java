package org.modelsquare.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.InstanceSecret;

/**
 * Makes and checks links to files of the vault. Whoever has a link may read the file until the link
 * expires, so pages make links only for those who may see the file. Links made within the same hour
 * are equal, so that browsers find in their cache what a page showed before.
 */
@Singleton
public class MediaLinks {

  private static final String PURPOSE = "media";
  private static final long WINDOW = Duration.ofHours(1).toSeconds();
  private static final Duration DAY = Duration.ofDays(1);
  private static final String PLAY = "play";

  private final InstanceSecret secret;
  private final Clock clock;
  private final Duration life;

  /** With the shortest life of a link; some live up to an hour longer. */
  @Inject
  MediaLinks(
      InstanceSecret secret,
      Clock clock,
      @ConfigProperty(name = "modelsquare.media.link-life", defaultValue = "6h") Duration life) {
    this.secret = secret;
    this.clock = clock;
    this.life = life;
  }

  /** A link for programs, which keep it for later: good for a day. */
  public Link link(String mediaId) {
    long expires = expiry(DAY);
    return new Link(
        play(mediaId, DAY), Instant.ofEpochSecond(expires), sign(mediaId, expires, PLAY));
  }

  /** A path under which the file can be played. */
  public String play(String mediaId) {
    return play(mediaId, life);
  }

  /** A path under which the file can be played for at least that long. */
  public String play(String mediaId, Duration atLeast) {
    long expires = expiry(atLeast);
    return path(mediaId) + "?exp=" + expires + "&sig=" + sign(mediaId, expires, PLAY);
  }

  /** A path under which a browser saves the file, named by its id. */
  public String download(String mediaId) {
    return download(mediaId, mediaId);
  }

  /**
   * A path under which a browser saves the file.
   *
   * @param name of the file, such as the model's id; characters unfit for file names are replaced
   */
  public String download(String mediaId, String name) {
    return download(mediaId, name, life);
  }

  /** The same, for at least that long. */
  public String download(String mediaId, String name, Duration atLeast) {
    long expires = expiry(atLeast);
    String fit = FileNames.fit(name, mediaId);
    String signature = sign(mediaId, expires, saving(fit));
    return path(mediaId) + "?download=" + fit + "&exp=" + expires + "&sig=" + signature;
  }

  /**
   * When a link expires, if it is genuine and has not yet.
   *
   * @param download the name to save under, or null for a link that plays
   */
  Optional<Instant> check(
      String mediaId,
      @Nullable String expires,
      @Nullable String download,
      @Nullable String signature) {
    if (expires == null || signature == null || !expires.matches("[1-9]\\d{0,10}")) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(expires);
    String expected = sign(mediaId, seconds, download == null ? PLAY : saving(download));
    Instant end = Instant.ofEpochSecond(seconds);
    return MessageDigest.isEqual(bytes(expected), bytes(signature)) && clock.instant().isBefore(end)
        ? Optional.of(end)
        : Optional.empty();
  }

  private long expiry(Duration atLeast) {
    long earliest = clock.instant().plus(atLeast).getEpochSecond();
    return (earliest / WINDOW + 1) * WINDOW;
  }

  private String sign(String mediaId, long expires, String use) {
    byte[] signature = secret.sign(PURPOSE, mediaId + "|" + expires + "|" + use);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String path(String mediaId) {
    return "/media/" + mediaId;
  }

  private static String saving(String name) {
    return "download|" + name;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A path under which a file can be read.
   *
   * @param expiresAt until when
   * @param signature what proves that the house made it
   */
  public record Link(String path, Instant expiresAt, String signature) {}
}
