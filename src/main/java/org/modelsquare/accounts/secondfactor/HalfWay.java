package org.modelsquare.accounts.secondfactor;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.core.InstanceSecret;

/**
 * Who has shown the password and not yet the code: a signed note that the browser keeps for ten
 * minutes. It is worth nothing without a code, and nothing once the password has changed.
 */
@Singleton
public class HalfWay {

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final String NAME = "ms_half";
  private static final int PARTS = 3;

  private final InstanceSecret instance;
  private final Clock clock;
  private final boolean secure;

  HalfWay(
      InstanceSecret instance,
      Clock clock,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.instance = instance;
    this.clock = clock;
    this.secure = "https".equals(publicUrl.getScheme());
  }

  /** Notes that the password of an account was shown. */
  public void set(RoutingContext context, String accountId, String passwordHash) {
    String until = String.valueOf(clock.instant().plus(LIFETIME).getEpochSecond());
    String note = accountId + "." + until + "." + signature(accountId, until, passwordHash);
    context.response().addCookie(cookie(note).setMaxAge(LIFETIME.toSeconds()));
  }

  /** Forgets it. */
  public void clear(RoutingContext context) {
    context.response().addCookie(cookie("").setMaxAge(0));
  }

  /** The account that the note names, whether or not it is genuine. */
  public Optional<String> claimed(RoutingContext context) {
    return parts(context).map(parts -> parts[0]);
  }

  /** True if the note is genuine, in time, and about this password. */
  public boolean holds(RoutingContext context, String accountId, String passwordHash) {
    return parts(context)
        .filter(parts -> parts[0].equals(accountId) && inTime(parts[1]))
        .map(parts -> equal(parts[2], signature(accountId, parts[1], passwordHash)))
        .orElse(false);
  }

  private boolean inTime(String until) {
    return until.matches("\\d{1,12}")
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
  }

  private Optional<String[]> parts(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(name()))
        .map(each -> each.getValue().split("\\.", -1))
        .filter(parts -> parts.length == PARTS);
  }

  private String signature(String accountId, String until, String passwordHash) {
    byte[] bytes = instance.sign("half-way", accountId + "\n" + until + "\n" + passwordHash);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean equal(String shown, String right) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private String name() {
    return secure ? "__Host-" + NAME : NAME;
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(name(), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(secure);
  }
}
