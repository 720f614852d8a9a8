package org.modelsquare.admin.models;

import static org.modelsquare.admin.models.CatalogResource.OK;
import static org.modelsquare.admin.models.CatalogResource.UNPROCESSABLE;
import static org.modelsquare.admin.models.CatalogResource.page;
import static org.modelsquare.catalog.DescriptorText.Origin.IMPORTED;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.catalog.DescriptorText;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.publication.Publications;
import org.modelsquare.web.Visit;

/** Takes a descriptor in: looked at first, then confirmed. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/models/import")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class ImportResource {

  private static final String NAME = "yaml";

  private final Publications publications;
  private final ModelRows rows;
  private final ModelActs acts;
  private final Viewer viewer;
  private final Visit visit;

  ImportResource(
      Publications publications, ModelRows rows, ModelActs acts, Viewer viewer, Visit visit) {
    this.publications = publications;
    this.rows = rows;
    this.acts = acts;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  public Response form() {
    return page(OK, Templates.form(ImportForm.EMPTY));
  }

  /** Says what it would change; a file counts before what was typed. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(@RestForm @Nullable FileUpload file, @RestForm @Nullable String yaml) {
    ImportForm form = ImportForm.of(content(file, yaml));
    if (!form.isFine()) {
      return page(UNPROCESSABLE, Templates.form(form));
    }
    DescriptorText text = new DescriptorText(IMPORTED, NAME, form.yaml());
    try {
      VideoModel model = publications.check(text);
      return page(OK, Templates.checked(rows.sheet(model, text, visit.language())));
    } catch (IllegalArgumentException wrong) {
      return page(UNPROCESSABLE, Templates.form(form.refused(String.valueOf(wrong.getMessage()))));
    }
  }

  /** Takes it in, or back to the form. */
  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@RestForm @Nullable String yaml, @RestForm @Nullable String back) {
    ImportForm form = ImportForm.of(Objects.requireNonNullElse(yaml, ""));
    if (back != null || !form.isFine()) {
      return page(back == null ? UNPROCESSABLE : OK, Templates.form(form));
    }
    try {
      VideoModel model =
          acts.describe(viewer.account(), new DescriptorText(IMPORTED, NAME, form.yaml()));
      publications.refresh();
      return Response.seeOther(URI.create(visit.root() + "/admin/models/" + model.id())).build();
    } catch (IllegalArgumentException wrong) {
      return page(UNPROCESSABLE, Templates.form(form.refused(String.valueOf(wrong.getMessage()))));
    }
  }

  private static String content(@Nullable FileUpload file, @Nullable String typed) {
    if (file == null || file.size() == 0) {
      return Objects.requireNonNullElse(typed, "");
    }
    // Cut where it is too long anyway: the form says so.
    if (file.size() > ImportForm.LONGEST) {
      return "#".repeat(ImportForm.LONGEST + 1);
    }
    try {
      return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(ImportForm form);

    static native TemplateInstance checked(ImportSheet sheet);
  }
}
