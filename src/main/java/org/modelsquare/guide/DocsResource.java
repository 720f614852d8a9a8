package org.modelsquare.guide;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.modelsquare.web.Visit;

/** The overview of the API, and the Markdown twins that belong to no single model. */
@Path("/{lang:en|zh-hans|zh-hant}")
@PermitAll
public class DocsResource {

  private final Guides guides;
  private final Twins twins;
  private final Visit visit;

  DocsResource(Guides guides, Twins twins, Visit visit) {
    this.guides = guides;
    this.twins = twins;
    this.visit = visit;
  }

  @GET
  @Compressed
  @Path("docs")
  @Produces(MediaType.TEXT_HTML)
  public Response overview() {
    return Response.ok(
            GuideResource.Templates.page(GuidePage.overview(guides, visit.language())).render(),
            GuideResource.HTML)
        .build();
  }

  @GET
  @Compressed
  @Path("docs.md")
  @Produces(Twins.MARKDOWN)
  public String overviewAsMarkdown() {
    return twins.overview(visit.language());
  }

  @GET
  @Compressed
  @Path("models.md")
  @Produces(Twins.MARKDOWN)
  public String modelsAsMarkdown() {
    return twins.models(visit.language());
  }
}
