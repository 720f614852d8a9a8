package org.modelsquare.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.SqlFailure;
import org.modelsquare.web.NearPages.NearPage;

/**
 * Turns every failure into a page in the visitor's language that names the request id, or into an
 * answer that a program can read.
 */
class ErrorMapper {

  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int BUSY = 503;
  private static final int AGAIN_AFTER_S = 5;
  private static final List<String> UNREADABLE =
      List.of("Failed to decode URL ", "Param limit of ");

  private final Visit visit;
  private final Failures failures;
  private final NearPages nearPages;

  ErrorMapper(Visit visit, Failures failures, NearPages nearPages) {
    this.visit = visit;
    this.failures = failures;
    this.nearPages = nearPages;
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException refused, RoutingContext context) {
    Response answer = refused.getResponse();
    if (failures.concern(context)) {
      return words(answer.getStatus(), refused, context);
    }
    if (answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() || answer.hasEntity()) {
      return answer;
    }
    if (answer.getStatus() >= SERVER_ERROR) {
      LOG.errorf(refused, "Request %s failed", visit.requestId());
    }
    return page(answer.getStatus(), context);
  }

  @ServerExceptionMapper
  Response failed(Exception failure, RoutingContext context) {
    int status = statusOf(failure);
    if (failures.concern(context)) {
      return words(status, failure, context);
    }
    if (status == SERVER_ERROR) {
      LOG.errorf(failure, "Request %s failed", visit.requestId());
    }
    return page(status, context);
  }

  private static int statusOf(Exception failure) {
    if (isUnreadable(failure)) {
      return BAD_REQUEST;
    }
    if (SqlFailure.isOutOfService(failure)) {
      LOG.warnf("the database is out of service: %s", failure.getMessage());
      return BUSY;
    }
    return SqlFailure.isLockTimeout(failure) ? BUSY : SERVER_ERROR;
  }

  /** The framework has no exception of its own for a form that cannot be decoded. */
  private static boolean isUnreadable(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    return UNREADABLE.stream().anyMatch(message::startsWith) || BrokenForm.caused(failure);
  }

  Response words(int status, @Nullable Throwable cause, RoutingContext context) {
    FailureAnswer answer = failures.words(context, status, cause);
    if (answer.status() == SERVER_ERROR && cause != null) {
      LOG.errorf(cause, "Request %s failed", visit.requestId());
    }
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .entity(answer.body())
            .type(MediaType.valueOf(answer.mediaType()))
            .header("Cache-Control", "no-store");
    answer.headers().forEach(response::header);
    return response.build();
  }

  Response page(int status, RoutingContext context) {
    boolean fragment = context.request().getHeader("HX-Request") != null;
    TemplateInstance template =
        fragment
            ? Templates.page$body(status, visit.requestId(), near(status, context))
            : Templates.page(status, visit.requestId(), near(status, context));
    return Response.status(status)
        .entity(template.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .header("Retry-After", status == BUSY ? AGAIN_AFTER_S : null)
        .build();
  }

  private List<NearPage> near(int status, RoutingContext context) {
    return status == NOT_FOUND
        ? nearPages.near(context.normalizedPath(), visit.language())
        : List.of();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(int status, String requestId, List<NearPage> near);

    static native TemplateInstance page$body(int status, String requestId, List<NearPage> near);
  }
}
