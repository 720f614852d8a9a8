package org.modelsquare.api;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.modelsquare.limits.Allowance;
import org.modelsquare.limits.Category;
import org.modelsquare.limits.RateLimits;
import org.modelsquare.web.RequestId;

/** One tool that an agent uses: several may be within one request. */
@RequestScoped
public class AgentCall {

  private static final int FORBIDDEN = 403;

  private final RoutingContext context;
  private final RateLimits limits;

  AgentCall(RoutingContext context, RateLimits limits) {
    this.context = context;
    this.limits = limits;
  }

  /**
   * Counts an order as the HTTP API does.
   *
   * @throws ApiRefusal 429 if there were too many
   */
  public void countOrder() {
    String account = call().key().orElseThrow(Refusals::noKey).accountId();
    Allowance allowance = limits.take(account, Category.SUBMIT);
    if (!allowance.allowed()) {
      throw Refusals.tooMany(allowance);
    }
  }

  /**
   * Does what the tool is for.
   *
   * @throws ApiRefusal for whatever the HTTP API would refuse
   */
  public String answer(Supplier<Object> work) {
    try {
      return work.get().toString();
    } catch (ForbiddenException missing) {
      throw call()
          .missingScope()
          .map(Refusals::scopeMissing)
          .orElseGet(() -> Refusals.ofStatus(FORBIDDEN));
    }
  }

  /** The refusal in the words of the contract; it is noted for the log. */
  public String words(ApiRefusal refusal) {
    call().errorCode(refusal.code());
    return ErrorBody.plain(refusal, RequestId.of(context));
  }

  private ApiCall call() {
    return ApiCall.of(context);
  }
}
