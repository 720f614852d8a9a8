package org.modelsquare.keys.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.KeyTermsRefused;
import org.modelsquare.keys.KnownModels;
import org.modelsquare.keys.NewKey;
import org.modelsquare.web.Visit;

/** All keys of an account, and a new one. */
@Path("/{lang:en|zh-hans|zh-hant}/console/keys")
@Authenticated
public class KeysResource {

  private static final int UNPROCESSABLE = 422;

  private final ApiKeys keys;
  private final KeySheets sheets;
  private final Instance<KnownModels> models;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  KeysResource(
      ApiKeys keys,
      KeySheets sheets,
      Instance<KnownModels> models,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.keys = keys;
    this.sheets = sheets;
    this.models = models;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  public TemplateInstance list() {
    return Templates.list(sheets.all(viewer.account(), visit.language()));
  }

  @GET
  @Path("new")
  public TemplateInstance form() {
    return Templates.form(KeyForm.fresh(offered()));
  }

  /** The only answer that holds the secret. */
  @POST
  public Response create(MultivaluedMap<String, String> fields) {
    KeyForm form = KeyForm.typed(fields, offered());
    TypedTerms typed = new TypedTerms(form, viewer.zone());
    KeyTerms terms = typed.ofNew(clock.instant());
    List<Violation> wrong = typed.with(keys.wrongWithNew(terms));
    if (!wrong.isEmpty()) {
      return page(UNPROCESSABLE, Templates.form(form.refused(wrong)));
    }
    try {
      return reveal(keys.create(viewer.account(), terms), false);
    } catch (KeyTermsRefused refused) {
      return page(UNPROCESSABLE, Templates.form(form.refused(refused.violations())));
    }
  }

  Response reveal(NewKey made, boolean rolled) {
    KeySheet sheet = sheets.sheet(made.key(), visit.language());
    return page(
        Response.Status.OK.getStatusCode(), Templates.reveal(sheet, made.secret().text(), rolled));
  }

  List<KnownModels.KnownModel> offered() {
    return models.isUnsatisfied() ? List.of() : models.get().all(visit.language());
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<KeySheet> sheets);

    static native TemplateInstance form(KeyForm form);

    static native TemplateInstance reveal(KeySheet sheet, String secret, boolean rolled);
  }
}
