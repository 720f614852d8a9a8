package org.modelsquare.web;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Answers failures to callers who are programs: they get no page. */
public interface Failures {

  /** True if a request is a program's. */
  boolean concern(RoutingContext context);

  /**
   * Words a failure.
   *
   * @param status what HTTP says about it, unless the cause knows better
   * @param cause why; null if only the status is known
   */
  FailureAnswer words(RoutingContext context, int status, @Nullable Throwable cause);
}
