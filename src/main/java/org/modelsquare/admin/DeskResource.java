package org.modelsquare.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.core.Violation;
import org.modelsquare.jobs.Desk;
import org.modelsquare.jobs.DeskJob;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.web.MomentFormat;
import org.modelsquare.web.Visit;

/** Jobs that a person has to decide about, or should have seen. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/desk")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class DeskResource {

  private static final int MOST = 100;
  private static final int OK = Response.Status.OK.getStatusCode();

  private final Desk desk;
  private final Jobs jobs;
  private final AccountBook book;
  private final DeskActs acts;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;

  DeskResource(
      Desk desk,
      Jobs jobs,
      AccountBook book,
      DeskActs acts,
      OperatorLog log,
      Viewer viewer,
      Visit visit) {
    this.desk = desk;
    this.jobs = jobs;
    this.book = book;
    this.acts = acts;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public Response list() {
    Map<String, String> names = names();
    List<DeskSheet> sheets =
        desk.all(MOST).stream()
            .map(each -> DeskSheet.of(each, name(names, each), List.of(), List.of(), moments()))
            .toList();
    return ProvidersResource.page(OK, Templates.list(sheets, MOST));
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    return page(OK, job(id), "", null);
  }

  /** Right only if the provider itself knows the id. */
  @POST
  @Path("{id}/adoption")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response adopt(@RestPath String id, @RestForm("remote_id") @Nullable String remoteId) {
    DeskJob job = uncertain(id);
    String typed = remoteId == null ? "" : remoteId.strip();
    Optional<Violation> wrong = acts.adopt(viewer.account(), job, typed);
    return wrong.isPresent()
        ? page(ProvidersResource.UNPROCESSABLE, job, typed, wrong.get())
        : toDesk();
  }

  @POST
  @Path("{id}/release")
  public Response release(@RestPath String id) {
    DeskJob job = uncertain(id);
    if (!acts.release(viewer.account(), job)) {
      Violation goneOn = Violation.of("job", "gone_on");
      return page(Response.Status.CONFLICT.getStatusCode(), job, "", goneOn);
    }
    return toDesk();
  }

  @POST
  @Path("{id}/seen")
  public Response seen(@RestPath String id) {
    DeskJob job = job(id);
    if (!job.state().isEnd()) {
      throw new NotFoundException();
    }
    acts.seen(viewer.account(), job);
    return toDesk();
  }

  private DeskJob job(String id) {
    return desk.find(id).orElseThrow(NotFoundException::new);
  }

  private DeskJob uncertain(String id) {
    return desk.find(id).filter(DeskJob::isUncertain).orElseThrow(NotFoundException::new);
  }

  private Response page(int status, DeskJob job, String typed, @Nullable Violation wrong) {
    DeskSheet sheet =
        DeskSheet.of(
            job, name(names(), job), desk.attempts(job.id()), jobs.timeline(job.id()), moments());
    List<ActRow> done = ActRow.of(log.of(job.id()), moments());
    return ProvidersResource.page(status, Templates.page(sheet, typed, wrong, done));
  }

  /** What the accounts are called, by their ids. */
  private Map<String, String> names() {
    return book.all().stream()
        .collect(Collectors.toMap(each -> each.account().id(), each -> each.account().name()));
  }

  private static String name(Map<String, String> names, DeskJob job) {
    return names.getOrDefault(job.providerAccount(), job.providerAccount());
  }

  private MomentFormat moments() {
    return viewer.moments(visit.language());
  }

  private Response toDesk() {
    return Response.seeOther(URI.create(visit.root() + "/admin/desk")).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<DeskSheet> sheets, int most);

    static native TemplateInstance page(
        DeskSheet sheet, String typed, @Nullable Violation wrong, List<ActRow> done);
  }
}
