package org.modelsquare.accounts;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.modelsquare.web.Visit;

/** Leaving. */
@Path("/{lang:en|zh-hans|zh-hant}/sign-out")
@PermitAll
@Blocking
public class SignOutResource {

  private final Admission admission;
  private final Visit visit;

  SignOutResource(Admission admission, Visit visit) {
    this.admission = admission;
    this.visit = visit;
  }

  @POST
  public Response leave() {
    admission.leave();
    return Response.seeOther(URI.create(visit.root()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
