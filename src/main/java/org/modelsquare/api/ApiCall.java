package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.ApiKey;

/**
 * What has become known of one request under {@code /v1}: it travels with the request through the
 * server, from the key to the log.
 */
final class ApiCall {

  private static final String KEY = ApiCall.class.getName();
  private static final String ROOT = "/v1";

  private @Nullable ApiKey key;
  private @Nullable ApiRefusal refusal;
  private @Nullable String missingScope;
  private @Nullable String errorCode;
  private @Nullable String jobId;
  private @Nullable Credits cost;
  private @Nullable String body;
  private @Nullable String error;
  private @Nullable String route;

  /** The call that a request is. */
  static ApiCall of(RoutingContext context) {
    ApiCall call = context.get(KEY);
    if (call == null) {
      call = new ApiCall();
      context.put(KEY, call);
    }
    return call;
  }

  /** True for what programs ask for. */
  static boolean isOne(RoutingContext context) {
    String path = context.request().path();
    return path != null && (path.startsWith(ROOT + "/") || path.equals(ROOT));
  }

  Optional<ApiKey> key() {
    return Optional.ofNullable(key);
  }

  void key(ApiKey presented) {
    this.key = presented;
  }

  /** Why the call may not go on, found out before its resource is. */
  Optional<ApiRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  void refuse(ApiRefusal reason) {
    this.refusal = reason;
  }

  Optional<String> missingScope() {
    return Optional.ofNullable(missingScope);
  }

  void missScope(String scope) {
    this.missingScope = scope;
  }

  Optional<String> errorCode() {
    return Optional.ofNullable(errorCode);
  }

  void errorCode(String code) {
    this.errorCode = code;
  }

  Optional<String> jobId() {
    return Optional.ofNullable(jobId);
  }

  void jobId(String id) {
    this.jobId = id;
  }

  Optional<Credits> cost() {
    return Optional.ofNullable(cost);
  }

  void cost(Credits credits) {
    this.cost = credits;
  }

  /** What was sent, redacted. */
  Optional<String> body() {
    return Optional.ofNullable(body);
  }

  void body(String redacted) {
    this.body = redacted;
  }

  /** The error answer. */
  Optional<String> error() {
    return Optional.ofNullable(error);
  }

  void error(String answer) {
    this.error = answer;
  }

  /** The path with names for what varies. */
  Optional<String> route() {
    return Optional.ofNullable(route);
  }

  void route(String template) {
    this.route = template;
  }
}
