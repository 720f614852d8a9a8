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
  private final Failures failures;

  PageFilter(ErrorMapper errors, Failures failures) {
    this.errors = errors;
    this.failures = failures;
  }

  @ServerResponseFilter
  void finish(ContainerResponseContext answer, RoutingContext context) {
    boolean program = failures.concern(context);
    if (isWordless(answer, program)) {
      int status = answer.getStatus();
      Response words = program ? errors.words(status, null, context) : errors.page(status, context);
      answer.setStatus(words.getStatus());
      answer.setEntity(words.getEntity(), null, words.getMediaType());
      words.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
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

  /** The framework sends visitors who are not signed in to another page. */
  private static boolean isWordless(ContainerResponseContext answer, boolean program) {
    int status = answer.getStatus();
    return status >= Response.Status.BAD_REQUEST.getStatusCode()
        && (program || status != UNAUTHORIZED)
        && !answer.hasEntity();
  }
}
