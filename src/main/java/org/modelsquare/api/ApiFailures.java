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
  private static final List<String> FLAT = List.of("/v1/uploads/");

  @Override
  public boolean answer(RoutingContext context) {
    return ApiCall.isOne(context);
  }

  @Override
  public FailureAnswer words(RoutingContext context, int status, @Nullable Throwable cause) {
    ApiCall call = ApiCall.of(context);
    ApiRefusal refusal = refusal(call, status, cause);
    call.errorCode(refusal.code());
    String id = RequestId.of(context);
    boolean problem = Wanted.isProblem(context.request().getHeader("Accept"));
    String body =
        problem
            ? ErrorBody.problem(refusal, id)
            : ErrorBody.plain(refusal, id, isFlat(context));
    call.error(body);
    return new FailureAnswer(
        refusal.status(),
        problem ? Wanted.PROBLEM : MediaType.APPLICATION_JSON,
        body,
        refusal.headers());
  }

  /** Clients of these addresses look for {@code success} before they look for an error. */
  private static boolean isFlat(RoutingContext context) {
    return FLAT.stream().anyMatch(context.request().path()::startsWith);
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
