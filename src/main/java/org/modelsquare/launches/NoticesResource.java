package org.modelsquare.launches;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.web.Visit;

/** What one is told inside the console. */
@Path("/{lang:en|zh-hans|zh-hant}/console/notices")
@Authenticated
@Blocking
public class NoticesResource {

  private final Notices notices;
  private final Catalog catalog;
  private final Viewer viewer;
  private final Visit visit;

  NoticesResource(Notices notices, Catalog catalog, Viewer viewer, Visit visit) {
    this.notices = notices;
    this.catalog = catalog;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public TemplateInstance list() {
    List<Line> lines = notices.of(viewer.account()).stream().map(this::line).toList();
    return Templates.list(lines, lines.stream().anyMatch(each -> each.notice().unread()));
  }

  @POST
  @Path("reading")
  public Response read() {
    notices.read(viewer.account());
    return Response.seeOther(URI.create(visit.root() + "/console/notices")).build();
  }

  private Line line(Notice notice) {
    String name =
        catalog
            .find(notice.modelId())
            .map(model -> model.copy(visit.language()).name())
            .orElse(notice.modelId());
    return new Line(notice, name);
  }

  /**
   * A notice on the page.
   *
   * @param notice what is told
   * @param model the model's name
   */
  public record Line(Notice notice, String model) {}

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<Line> lines, boolean unread);
  }
}
