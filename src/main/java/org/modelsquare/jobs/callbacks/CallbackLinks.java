package org.modelsquare.jobs.callbacks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.InstanceSecret;

/**
 * Addresses that only the house and the provider of one job know. Whoever calls one proves nothing
 * but that; the job is then asked for at the provider, and only its answer counts.
 */
@Singleton
public class CallbackLinks {

  static final String PATH = "/callbacks/";

  private static final String PURPOSE = "provider-callback";

  private final InstanceSecret secret;
  private final @Nullable String base;

  /** Without a public https address nobody could call, unless it is configured all the same. */
  @Inject
  CallbackLinks(
      InstanceSecret secret,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl,
      @ConfigProperty(name = "modelsquare.jobs.callbacks") Optional<Boolean> wanted) {
    this.secret = secret;
    boolean reachable = wanted.orElse("https".equalsIgnoreCase(publicUrl.getScheme()));
    this.base = reachable ? publicUrl.toString().replaceAll("/+$", "") : null;
  }

  /** Where a provider may call back about a job; null if this instance cannot be reached. */
  public @Nullable URI address(String jobId) {
    return base == null ? null : URI.create(base + PATH + jobId + "." + signature(jobId));
  }

  /** The job of the last part of such an address, if the house made it. */
  Optional<String> job(String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    String jobId = token.substring(0, dot);
    byte[] claimed = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    byte[] expected = signature(jobId).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, claimed) ? Optional.of(jobId) : Optional.empty();
  }

  private String signature(String jobId) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign(PURPOSE, jobId));
  }
}
