package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.web.FailureAnswer;
import org.modelsquare.web.Failures;
import org.modelsquare.web.RequestId;

/** Tells every failure under {@code /v1} in the words of the contract, whoever noticed it. */
@Singleton
class ApiFailures implements Failures {

  private static final int FORBIDDEN = 403;
  private static final List<String> BOTH_SHAPES = List.of("/v1/uploads/");

  @Override
  public boolean concern(RoutingContext context) {
    return ApiCall.isOne(context);
  }

  @Override
  public FailureAnswer words(RoutingContext context, int status, @Nullable Throwable cause) {
    ApiCall call = ApiCall.of(context);
    ApiRefusal refusal = refusal(call, status, cause);
    call.errorCode(refusal.code());
    String id = RequestId.of(context);
    boolean problem = Wanted.isProblem(context.request().getHeader("Accept"));
    String body = problem ? ErrorBody.problem(refusal, id) : body(context, refusal, id);
    call.error(body);
    return new FailureAnswer(
        refusal.status(),
        problem ? Wanted.PROBLEM : MediaType.APPLICATION_JSON,
        body,
        refusal.headers());
  }

  /** Clients of some addresses look for {@code success} before they look for an error. */
  private static String body(RoutingContext context, ApiRefusal refusal, String id) {
    boolean both = BOTH_SHAPES.stream().anyMatch(context.request().path()::startsWith);
    return both ? ErrorBody.both(refusal, id) : ErrorBody.plain(refusal, id);
  }

  private static ApiRefusal refusal(ApiCall call, int status, @Nullable Throwable cause) {
    if (cause instanceof ApiRefusal known) {
      return known;
    }
    if (status == FORBIDDEN && call.missingScope().isPresent()) {
      return Refusals.scopeMissing(call.missingScope().get());
    }
    return Refusals.ofStatus(status);
  }
}
