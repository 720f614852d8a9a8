package org.modelsquare.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The last hand on each answer: an error without words, such as the framework's own refusals, gets
 * its page, and no page is kept by others than the visitor's own browser.
 */
class PageFilter {

  private static final int UNAUTHORIZED = 401;

  private final ErrorMapper errors;

  PageFilter(ErrorMapper errors) {
    this.errors = errors;
  }

  @ServerResponseFilter
  void finish(ContainerResponseContext answer, RoutingContext context) {
    if (isWordless(answer) && !context.request().path().startsWith("/v1/")) {
      Response page = errors.page(answer.getStatus(), context);
      answer.setEntity(page.getEntity(), null, page.getMediaType());
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (isPage(answer) && !answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }

  /** True for HTML, written already or still to be rendered. */
  static boolean isPage(ContainerResponseContext answer) {
    MediaType type = answer.getMediaType();
    return answer.getEntity() instanceof TemplateInstance
        || (type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type));
  }

  private static boolean isWordless(ContainerResponseContext answer) {
    int status = answer.getStatus();
    return status >= Response.Status.BAD_REQUEST.getStatusCode()
        && status != UNAUTHORIZED
        && !answer.hasEntity();
  }
}
