package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.Scope;
import org.modelsquare.requests.BodyRedaction;
import org.modelsquare.web.RequestId;

/** Whose key a request under {@code /v1} carries, and what its log line is to say. */
@RequestScoped
public class Caller {

  private final RoutingContext context;
  private final BodyRedaction redaction;

  Caller(RoutingContext context, BodyRedaction redaction) {
    this.context = context;
    this.redaction = redaction;
  }

  /** True if the request carries a key; only public resources can be asked without one. */
  public boolean isKnown() {
    return call().key().isPresent();
  }

  /**
   * The key.
   *
   * @throws ApiRefusal 401 without one
   */
  public ApiKey key() {
    return call().key().orElseThrow(Refusals::noKey);
  }

  /**
   * The account whose key it is.
   *
   * @throws ApiRefusal 401 without a key
   */
  public String accountId() {
    return key().accountId();
  }

  /**
   * Goes on only with a key that has a scope; for rules that an annotation cannot say.
   *
   * @throws ApiRefusal 403 {@code scope_missing}
   */
  public void require(Scope scope) {
    if (!key().may(scope)) {
      throw Refusals.scopeMissing(scope.code());
    }
  }

  /**
   * Goes on only with a key that may use a model.
   *
   * @throws ApiRefusal 403 {@code model_not_allowed}
   */
  public void requireModel(String modelId) {
    if (!key().mayUse(modelId)) {
      throw Refusals.modelNotAllowed(modelId);
    }
  }

  /** The id under which this request can be found later. */
  public String requestId() {
    return RequestId.of(context);
  }

  /** Notes for the log what the request cost. */
  public void spent(Credits cost) {
    call().cost(cost);
  }

  /** Notes for the log which job the request was about. */
  public void about(String jobId) {
    call().jobId(jobId);
  }

  /** Notes for the log what was sent as a form, written as JSON; JSON bodies are noted anyway. */
  public void sent(byte[] json) {
    call().body(redaction.of(json));
  }

  private ApiCall call() {
    return ApiCall.of(context);
  }
}
