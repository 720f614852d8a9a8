package org.modelsquare.web;

import io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The form tokens of the framework, kept away from where there are no forms: key holders' calls
 * under {@code /v1} need no token, and only pages set the cookie.
 */
@Alternative
@Priority(1)
@Singleton
class FormTokenFilter extends CsrfRequestResponseReactiveFilter {

  @Override
  public void filter(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
    if (!ProgramPaths.has(context.request().path())) {
      super.filter(request, context);
    }
  }

  @Override
  public void filter(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
    if (PageFilter.isPage(response)) {
      super.filter(request, response, context);
    }
  }
}
