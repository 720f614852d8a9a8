package org.modelsquare.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.web.Visit;

/** The API page of each model, and the Markdown twins of that page and of the model's own. */
@Path("/{lang:en|zh-hans|zh-hant}/models")
@PermitAll
public class GuideResource {

  /** A template inside a Response loses the charset, so pages are rendered before. */
  static final String HTML = "text/html;charset=UTF-8";

  private final Catalog catalog;
  private final Guides guides;
  private final Twins twins;
  private final Visit visit;

  GuideResource(Catalog catalog, Guides guides, Twins twins, Visit visit) {
    this.catalog = catalog;
    this.guides = guides;
    this.twins = twins;
    this.visit = visit;
  }

  @GET
  @Compressed
  @Path("{model}/api")
  @Produces(MediaType.TEXT_HTML)
  public Response api(@RestPath("model") String id) {
    return found(
        id,
        "/api",
        HTML,
        model -> Templates.page(GuidePage.of(model, guides, visit.language())).render());
  }

  @GET
  @Compressed
  @Path("{model}/api.md")
  @Produces(Twins.MARKDOWN)
  public Response apiAsMarkdown(@RestPath("model") String id) {
    return found(id, "/api.md", Twins.MARKDOWN, model -> twins.api(model, visit.language()));
  }

  @GET
  @Compressed
  @Path("{model}.md")
  @Produces(Twins.MARKDOWN)
  public Response modelAsMarkdown(@RestPath("model") String id) {
    return found(id, ".md", Twins.MARKDOWN, model -> twins.model(model, visit.language()));
  }

  /** An alias leads to the page under the model's own id. */
  private Response found(
      String id, String ending, String type, Function<VideoModel, Object> answer) {
    VideoModel model = catalog.find(id).orElseThrow(NotFoundException::new);
    if (!model.id().equals(id)) {
      URI address = URI.create(visit.root() + "/models/" + model.id() + ending);
      return Response.status(Response.Status.MOVED_PERMANENTLY).location(address).build();
    }
    return Response.ok(answer.apply(model), type).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(GuidePage page);
  }
}
