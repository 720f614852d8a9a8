package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Ends a call that was refused at the door, before anybody asks what it wanted. */
@Provider
@PreMatching
class RefusedCallFilter implements ContainerRequestFilter {

  private final RoutingContext context;

  RefusedCallFilter(RoutingContext context) {
    this.context = context;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (ApiCall.isOne(context)) {
      ApiCall.of(context)
          .refusal()
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }
}
