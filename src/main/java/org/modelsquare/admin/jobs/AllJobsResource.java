package org.modelsquare.admin.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.Days;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.admin.Reason;
import org.modelsquare.jobs.AllJobs;
import org.modelsquare.jobs.AllJobs.Line;
import org.modelsquare.jobs.AllJobs.Wanted;
import org.modelsquare.jobs.Desk;
import org.modelsquare.jobs.DeskAttempt;
import org.modelsquare.jobs.JobCancellation;
import org.modelsquare.jobs.JobMoment;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.NotCancelable;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.lifecycle.Noticed;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.web.Visit;

/** All jobs: found, looked into, and called off with everything given back. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/jobs")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class AllJobsResource {

  private static final int LINES = 50;
  private static final int UNPROCESSABLE = 422;

  private final AllJobs all;
  private final Jobs jobs;
  private final Desk desk;
  private final JobCancellation cancellation;
  private final JobQueue queue;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  AllJobsResource(
      AllJobs all,
      Jobs jobs,
      Desk desk,
      JobCancellation cancellation,
      JobQueue queue,
      OperatorLog log,
      Viewer viewer,
      Visit visit) {
    this.all = all;
    this.jobs = jobs;
    this.desk = desk;
    this.cancellation = cancellation;
    this.queue = queue;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The list; {@code before} is the job at which the page before it ended. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance list(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String model,
      @RestQuery @Nullable String provider,
      @RestQuery @Nullable String whose,
      @RestQuery @Nullable String stuck,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String before) {
    Days days = new Days(text(from), text(to), viewer.zone());
    Wanted wanted =
        new Wanted(
            text(state),
            text(model),
            text(provider),
            text(whose),
            stuck != null,
            days.begin(),
            days.end());
    List<Line> found = all.list(wanted, before, LINES + 1);
    boolean more = found.size() > LINES;
    List<Line> shown = more ? found.subList(0, LINES) : found;
    String older = more ? shown.get(LINES - 1).id() : null;
    List<String> states = Stream.of(JobState.values()).map(JobState::code).toList();
    return Templates.list(shown, wanted, days, states, older, before == null);
  }

  @GET
  @Path("{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public TemplateInstance page(@RestPath String id) {
    return page(all.find(id).orElseThrow(NotFoundException::new), Reason.NONE);
  }

  /** Gives the job up: it fails, and its credits go back. */
  @POST
  @Path("{id}/failure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveUp(@RestPath String id, @RestForm @Nullable String reason) {
    Line line = all.find(id).orElseThrow(NotFoundException::new);
    Reason why = Reason.of(reason);
    if (!line.isEndable()) {
      throw new ClientErrorException(Response.Status.CONFLICT);
    }
    if (!why.isFine()) {
      return Response.status(UNPROCESSABLE)
          .entity(page(line, why).render())
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> giveUp(line, why.text()));
    } catch (NotCancelable tooLate) {
      throw new ClientErrorException(Response.Status.CONFLICT, tooLate);
    }
    return Response.seeOther(URI.create(visit.root() + "/admin/jobs/" + id)).build();
  }

  /** Calls the job off as its owner could: its credits go back. */
  @POST
  @Path("{id}/cancellation")
  public Response cancel(@RestPath String id) {
    Line line = all.find(id).orElseThrow(NotFoundException::new);
    try {
      if (!line.isCancelable()) {
        throw new ClientErrorException(Response.Status.CONFLICT);
      }
      // One transaction: what did not happen is not written down.
      QuarkusTransaction.requiringNew().run(() -> cancel(line));
    } catch (NotCancelable tooLate) {
      throw new ClientErrorException(Response.Status.CONFLICT, tooLate);
    }
    return Response.seeOther(URI.create(visit.root() + "/admin/jobs/" + id)).build();
  }

  /** Has it worked on now instead of at its time, such as after a provider has come back. */
  @POST
  @Path("{id}/attention")
  public Response hasten(@RestPath String id) {
    Line line = all.find(id).orElseThrow(NotFoundException::new);
    boolean due =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  boolean hastened = queue.hasten(id);
                  if (hastened) {
                    log.write(viewer.account(), "job.hastened", id, line.state().code());
                  }
                  return hastened;
                });
    if (!due) {
      throw new ClientErrorException(Response.Status.CONFLICT);
    }
    return Response.seeOther(URI.create(visit.root() + "/admin/jobs/" + id)).build();
  }

  private TemplateInstance page(Line line, Reason reason) {
    String id = line.id();
    JobView job = jobs.find(id).orElseThrow(NotFoundException::new);
    return Templates.page(line, job, jobs.timeline(id), desk.attempts(id), reason);
  }

  private void giveUp(Line line, String reason) {
    log.write(
        viewer.account(),
        "job.given_up",
        line.id(),
        line.amount() + ": " + reason,
        "state=" + line.state().code(),
        "state=" + JobState.FAILED.code());
    if (!cancellation.giveUp(line.accountId(), line.id(), reason)) {
      throw new NotFoundException();
    }
  }

  private void cancel(Line line) {
    log.write(
        viewer.account(),
        "job.canceled",
        line.id(),
        line.amount().toString(),
        "state=" + line.state().code(),
        "state=" + JobState.CANCELED.code());
    if (!cancellation.cancel(line.accountId(), line.id(), Noticed.OPERATOR)) {
      throw new NotFoundException();
    }
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<Line> lines,
        Wanted wanted,
        Days days,
        List<String> states,
        @Nullable String older,
        boolean first);

    static native TemplateInstance page(
        Line line, JobView job, List<JobMoment> moments, List<DeskAttempt> calls, Reason reason);
  }
}
