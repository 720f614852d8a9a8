package org.modelsquare.playground;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;

/** The request as text: who edits it there finds the form filled in accordingly. */
@Path("/{lang:en|zh-hans|zh-hant}/models")
@PermitAll
public class JsonResource {

  private static final int UNPROCESSABLE = 422;

  private final Catalog catalog;
  private final ModelPages pages;
  private final SentFormMapper forms;

  JsonResource(Catalog catalog, ModelPages pages, SentFormMapper forms) {
    this.catalog = catalog;
    this.pages = pages;
    this.forms = forms;
  }

  @POST
  @Compressed
  @Path("{model}/json")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response edit(@RestPath("model") String id) {
    VideoModel model = catalog.find(id).orElseThrow(NotFoundException::new);
    SubmittedForm sent = forms.read();
    JsonEditor.Reading reading = JsonEditor.read(sent.json(), model);
    ModelPage page =
        reading.draft() == null
            ? pages.unread(model, sent, reading.refused())
            : pages.edited(model, reading.draft());
    boolean taken = reading.draft() != null && reading.draft().isValid();
    TemplateInstance shown = ModelResource.Templates.page(page);
    return Response.status(taken ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
        .entity(shown)
        .build();
  }
}
