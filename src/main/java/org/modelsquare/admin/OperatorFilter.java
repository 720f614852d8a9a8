package org.modelsquare.admin;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.modelsquare.accounts.Viewer;

/**
 * To everybody but operators the area is not there: whatever they ask for below it is not found,
 * before anything else is looked at. The roles of the resources are the second line.
 */
@Provider
@PreMatching
class OperatorFilter implements ContainerRequestFilter {

  private static final int AREA = 2;

  private final Viewer viewer;

  OperatorFilter(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isInside(request) && !viewer.isOperator()) {
      throw new NotFoundException();
    }
  }

  /** True for whatever is asked for below the area's address. */
  static boolean isInside(ContainerRequestContext request) {
    String[] segments = request.getUriInfo().getPath().split("/", AREA + 2);
    return segments.length > AREA && segments[AREA].equals("admin");
  }
}
