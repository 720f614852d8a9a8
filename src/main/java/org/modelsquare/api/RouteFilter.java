package org.modelsquare.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the route of a call again: its path with names for the segments that vary. */
@Provider
class RouteFilter implements ContainerResponseFilter {

  /** Answers of the router itself, which then knows no parameters, not even that there are none. */
  private static final Set<Integer> UNROUTED = Set.of(405, 406, 415);

  private final RoutingContext context;

  RouteFilter(RoutingContext context) {
    this.context = context;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (ApiCall.isOne(context) && !UNROUTED.contains(response.getStatus())) {
      MultivaluedMap<String, String> values = request.getUriInfo().getPathParameters();
      if (!values.isEmpty()) {
        ApiCall.of(context).route(route(request.getUriInfo().getPath(), values));
      }
    }
  }

  static String route(String path, MultivaluedMap<String, String> values) {
    Map<String, String> names =
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getValue().get(0),
                    each -> "{" + each.getKey() + "}",
                    (one, other) -> one));
    return Stream.of(path.split("/", -1))
        .map(segment -> names.getOrDefault(segment, segment))
        .collect(Collectors.joining("/"));
  }
}
