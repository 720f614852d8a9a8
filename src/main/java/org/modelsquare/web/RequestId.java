package org.modelsquare.web;

import io.vertx.ext.web.RoutingContext;
import org.modelsquare.core.PublicId;

/** The id that each answer carries, each log line of the request, and each error page. */
public final class RequestId {

  static final String HEADER = "X-Request-Id";
  private static final String KEY = RequestId.class.getName();

  private RequestId() {}

  /** The id of a request. */
  public static String of(RoutingContext context) {
    String id = context.get(KEY);
    if (id == null) {
      id = PublicId.next("req");
      context.put(KEY, id);
    }
    return id;
  }
}
