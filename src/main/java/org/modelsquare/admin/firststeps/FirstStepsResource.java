package org.modelsquare.admin.firststeps;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.web.Visit;

/** The first steps of an instance. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/setup")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class FirstStepsResource {

  private static final Logger LOG = Logger.getLogger(FirstStepsResource.class);
  private static final int OK = 200;
  private static final int FAILED = 422;

  private final FirstSteps steps;
  private final Visit visit;

  FirstStepsResource(FirstSteps steps, Visit visit) {
    this.steps = steps;
    this.visit = visit;
  }

  @GET
  public Response page() {
    return page(OK, steps.rows());
  }

  /** Tries a step; the page says at once if it does not work. */
  @POST
  @Path("{id}/trial")
  public Response attempt(@RestPath("id") String code) {
    Step step = step(code, Step::isTried);
    try {
      steps.attempt(step);
      return back(step);
    } catch (IOException e) {
      LOG.warnf(e, "the trial of %s failed", step.code());
      return page(FAILED, steps.rows().stream().map(row -> failed(row, step, e)).toList());
    }
  }

  /** Puts an optional step aside. */
  @POST
  @Path("{id}/skip")
  public Response skip(@RestPath("id") String code) {
    Step step = step(code, Step::isOptional);
    steps.skip(step);
    return back(step);
  }

  /** Takes it up again. */
  @POST
  @Path("{id}/need")
  public Response need(@RestPath("id") String code) {
    Step step = step(code, Step::isOptional);
    steps.need(step);
    return back(step);
  }

  private static Step step(String code, Predicate<Step> fit) {
    return Step.of(code).filter(fit).orElseThrow(NotFoundException::new);
  }

  private static StepRow failed(StepRow row, Step step, IOException why) {
    return row.step() == step
        ? new StepRow(step, "open", row.seen(), "failed", String.valueOf(why.getMessage()))
        : row;
  }

  private Response back(Step step) {
    return Response.seeOther(URI.create(visit.root() + "/admin/setup#" + step.code())).build();
  }

  private static Response page(int status, List<StepRow> rows) {
    boolean done = rows.stream().noneMatch(StepRow::isOpen);
    return Response.status(status)
        .entity(Templates.page(rows, done).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(List<StepRow> rows, boolean done);
  }
}
