package org.modelsquare.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.modelsquare.web.Visit;

/** The model square: all models, searched and filtered by the address. */
@Path("/{lang:en|zh-hans|zh-hant}/models")
@PermitAll
public class ModelsResource {

  private final Square square;
  private final Visit visit;

  ModelsResource(Square square, Visit visit) {
    this.square = square;
    this.visit = visit;
  }

  @GET
  public TemplateInstance list(UriInfo uri) {
    return Templates.page(square.page(ModelSearch.of(uri.getQueryParameters()), false));
  }

  /** The cards and counts alone, for the search while typing; the address follows. */
  @GET
  @Path("cards")
  @Compressed
  @Produces(MediaType.TEXT_HTML)
  public Response cards(UriInfo uri) {
    ModelSearch search = ModelSearch.of(uri.getQueryParameters());
    return Response.ok(Templates.page$cards(square.page(search, true)))
        .header("HX-Replace-Url", visit.root() + "/models" + search.query())
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(SquarePage page);

    static native TemplateInstance page$cards(SquarePage page);
  }
}
