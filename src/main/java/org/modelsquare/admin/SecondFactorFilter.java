package org.modelsquare.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.modelsquare.accounts.OperatorGuard;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.web.Visit;

/** Leads operators without a second factor to where it is set up, whatever they asked for. */
@Provider
class SecondFactorFilter implements ContainerRequestFilter {

  private final OperatorGuard guard;
  private final Viewer viewer;
  private final Visit visit;

  SecondFactorFilter(OperatorGuard guard, Viewer viewer, Visit visit) {
    this.guard = guard;
    this.viewer = viewer;
    this.visit = visit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (OperatorFilter.isInside(request) && !guard.lets(viewer.account())) {
      URI setUp = URI.create(visit.root() + "/console/account/two-factor?for=operators");
      request.abortWith(Response.seeOther(setUp).build());
    }
  }
}
