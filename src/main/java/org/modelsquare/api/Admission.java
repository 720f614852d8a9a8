package org.modelsquare.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.modelsquare.accounts.throttling.ClientAddress;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KeyRing;
import org.modelsquare.keys.KeyVerdict;
import org.modelsquare.limits.Allowance;
import org.modelsquare.limits.BadKeys;
import org.modelsquare.limits.Category;
import org.modelsquare.limits.RateLimits;
import org.modelsquare.web.RequestId;

/** Decides at the door whether a call that shows a key may come in. */
@Singleton
class Admission {

  private static final Logger LOG = Logger.getLogger(Admission.class);
  private static final String SCHEME = "bearer ";

  private final KeyRing keys;
  private final BadKeys badKeys;
  private final RateLimits limits;

  Admission(KeyRing keys, BadKeys badKeys, RateLimits limits) {
    this.keys = keys;
    this.badKeys = badKeys;
    this.limits = limits;
  }

  /** Who calls; empty if the call has been refused. */
  Optional<SecurityIdentity> admit(RoutingContext context) {
    ApiCall call = ApiCall.of(context);
    try {
      ApiKey key = key(context.request());
      call.key(key);
      count(context, key);
      return Optional.of(new KeyIdentity(key, call));
    } catch (ApiRefusal refusal) {
      call.refuse(refusal);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Request %s: no key can be checked", RequestId.of(context));
      call.refuse(Refusals.unavailable());
    }
    return Optional.empty();
  }

  private ApiKey key(HttpServerRequest request) {
    String network = ClientAddress.of(request);
    long wait = badKeys.waitSeconds(network);
    if (wait > 0) {
      throw Refusals.tooManyBadKeys(wait);
    }
    KeyVerdict verdict = keys.present(secret(request), address(request));
    if (verdict instanceof KeyVerdict.Refused refused) {
      badKeys.note(network);
      throw Refusals.badKey(refused.reason());
    }
    return ((KeyVerdict.Accepted) verdict).key();
  }

  /** Without an answer nothing new is begun, but everybody may see what has become of the old. */
  private void count(RoutingContext context, ApiKey key) {
    HttpServerRequest request = context.request();
    Category category = Category.of(request.method().name(), request.path());
    Allowance allowance;
    try {
      allowance = limits.take(key.accountId(), category);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Request %s cannot be counted", RequestId.of(context));
      if (category == Category.SUBMIT) {
        throw Refusals.uncounted();
      }
      return;
    }
    allowance.headers().forEach(context.response().headers()::set);
    if (!allowance.allowed()) {
      throw Refusals.tooMany(allowance);
    }
  }

  /** Two headers are one too many: who knows which of them a proxy has looked at. */
  private static String secret(HttpServerRequest request) {
    List<String> headers = request.headers().getAll("Authorization");
    String header = headers.get(0);
    if (headers.size() != 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Refusals.noKey();
    }
    return header.substring(SCHEME.length()).strip();
  }

  /** The caller's own address: a key may be bound to one. */
  private static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String address = remote == null ? null : remote.hostAddress();
    return address == null ? "unknown" : address;
  }
}
