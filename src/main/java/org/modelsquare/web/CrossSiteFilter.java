package org.modelsquare.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site started: the second line behind the form token. Bearer calls
 * under {@code /v1} carry no cookie and pass.
 */
@Provider
class CrossSiteFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  public void filter(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())
        || ProgramPaths.has(request.getUriInfo().getPath())
        || isOwn(request)) {
      return;
    }
    throw new ForbiddenException();
  }

  private static boolean isOwn(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeaderString("Origin");
    return origin == null || authority(origin).equals(request.getHeaderString("Host"));
  }

  private static String authority(@Nullable String origin) {
    try {
      String authority = origin == null ? null : URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
