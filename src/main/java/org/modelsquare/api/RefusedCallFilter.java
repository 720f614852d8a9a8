package org.modelsquare.api;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Ends a call that was refused at the door or is unfit, before anybody asks what it wanted. */
@Provider
@PreMatching
class RefusedCallFilter implements ContainerRequestFilter {

  private static final int UNSUPPORTED = 415;
  private static final String ACCEPT = "Accept";

  private final RoutingContext context;

  RefusedCallFilter(RoutingContext context) {
    this.context = context;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!ApiCall.isOne(context)) {
      return;
    }
    ApiCall.of(context)
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (isNameless(context.request().headers())) {
      throw Refusals.ofStatus(UNSUPPORTED);
    }
    acceptAnswers(request);
  }

  /** True for a body that does not say what it is. */
  private static boolean isNameless(MultiMap headers) {
    String length = headers.get("Content-Length");
    boolean body = headers.contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    String type = headers.get("Content-Type");
    return body && (type == null || type.isBlank());
  }

  /** Who asks for problems alone wants answers, too. */
  private static void acceptAnswers(ContainerRequestContext request) {
    String accept = request.getHeaderString(ACCEPT);
    if (Wanted.isProblem(accept) && !accept.contains(MediaType.APPLICATION_JSON)) {
      request.getHeaders().putSingle(ACCEPT, accept + ", " + MediaType.APPLICATION_JSON + ";q=0.5");
    }
  }
}
