package org.modelsquare.doctor;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.modelsquare.doctor.Finding.Level;

/** The doctor's findings at {@code /q/health/group/doctor}: down if anything does not work. */
@HealthGroup("doctor")
@ApplicationScoped
class DoctorHealth implements HealthCheck {

  private final Doctor doctor;

  DoctorHealth(Doctor doctor) {
    this.doctor = doctor;
  }

  @Override
  public HealthCheckResponse call() {
    List<Finding> findings = doctor.look();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("doctor")
            .status(findings.stream().noneMatch(each -> each.level() == Level.BAD));
    findings.forEach(
        each -> response.withData(each.name(), each.level().code() + " " + each.figure()));
    return response.build();
  }
}
