package org.modelsquare.admin.announcements;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.admin.ActLine;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.announcements.Announcement;
import org.modelsquare.announcements.AnnouncementTable;
import org.modelsquare.announcements.AnnouncementTerms;
import org.modelsquare.announcements.Announcements;
import org.modelsquare.web.Visit;

/** What everybody is told: written, planned, changed before it begins, and ended. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/announcements")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class AnnouncementsResource {

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int LISTED = 30;

  private final AnnouncementTable table;
  private final AnnouncementActs acts;
  private final Announcements announcements;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  AnnouncementsResource(
      AnnouncementTable table,
      AnnouncementActs acts,
      Announcements announcements,
      OperatorLog log,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.table = table;
    this.acts = acts;
    this.announcements = announcements;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  public Response list() {
    return list(OK, AnnouncementForm.blank());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> sent) {
    AnnouncementForm form = AnnouncementForm.of(sent::getFirst);
    TermsReader reader = new TermsReader(viewer.zone(), clock.instant());
    Optional<AnnouncementTerms> terms = reader.read(form);
    if (terms.isEmpty()) {
      return list(UNPROCESSABLE, form.with(reader.violations()));
    }
    acts.make(viewer.account(), terms.get());
    return done();
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    Announcement found = find(id);
    return page(OK, found, AnnouncementForm.of(found.terms(), viewer.zone()), "");
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
    Announcement found = find(id);
    AnnouncementForm form = AnnouncementForm.of(sent::getFirst);
    TermsReader reader = new TermsReader(viewer.zone(), clock.instant());
    Optional<AnnouncementTerms> terms = reader.read(form);
    if (terms.isEmpty()) {
      return page(UNPROCESSABLE, found, form.with(reader.violations()), "change");
    }
    return acts.change(viewer.account(), id, terms.get())
        ? done()
        : page(CONFLICT, find(id), form, "change");
  }

  @POST
  @Path("{id}/deletion")
  public Response delete(@RestPath String id) {
    find(id);
    return acts.delete(viewer.account(), id) ? done() : tooLate(id);
  }

  /** Takes one off the pages before its time. */
  @POST
  @Path("{id}/ending")
  public Response end(@RestPath String id) {
    find(id);
    return acts.end(viewer.account(), id) ? done() : tooLate(id);
  }

  private Announcement find(String id) {
    return table.find(id).orElseThrow(NotFoundException::new);
  }

  /** Whoever has changed something sees it on the next page; other instances follow. */
  private Response done() {
    announcements.refresh();
    return Response.seeOther(URI.create(visit.root() + "/admin/announcements")).build();
  }

  private Response tooLate(String id) {
    Announcement found = find(id);
    return page(CONFLICT, found, AnnouncementForm.of(found.terms(), viewer.zone()), "other");
  }

  private Response list(int status, AnnouncementForm form) {
    Instant now = clock.instant();
    List<AnnouncementLine> lines = AnnouncementLine.of(table.latest(now, LISTED), now);
    return answer(status, Templates.list(lines, form, Announcements.MOST, LISTED));
  }

  /**
   * The page of one of them.
   *
   * @param tried what was tried in vain: {@code change}, {@code other}, or nothing
   */
  private Response page(int status, Announcement found, AnnouncementForm form, String tried) {
    Instant now = clock.instant();
    AnnouncementLine line =
        AnnouncementLine.of(table.latest(now, LISTED), now).stream()
            .filter(each -> each.id().equals(found.id()))
            .findFirst()
            .orElseGet(() -> AnnouncementLine.of(List.of(found), now).get(0));
    AnnouncementSheet sheet = new AnnouncementSheet(line, form, tried, status == CONFLICT);
    return answer(status, Templates.page(sheet, log.about(found.id())));
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<AnnouncementLine> lines, AnnouncementForm form, int shown, int most);

    static native TemplateInstance page(AnnouncementSheet sheet, List<ActLine> done);
  }
}
