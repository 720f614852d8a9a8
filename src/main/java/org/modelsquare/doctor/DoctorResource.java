package org.modelsquare.doctor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.modelsquare.accounts.sessions.SignedIn;

/** What is wrong with this instance, and what to do about it. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/doctor")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class DoctorResource {

  private final Doctor doctor;

  DoctorResource(Doctor doctor) {
    this.doctor = doctor;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance page() {
    List<Finding> findings = doctor.look();
    long wrong = findings.stream().filter(each -> each.level() != Finding.Level.OK).count();
    return Templates.page(findings, wrong);
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(List<Finding> findings, long wrong);
  }
}
