package org.modelsquare.keys.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.web.Visit;

/** One key: what it may do, what it did, and how it ends. */
@Path("/{lang:en|zh-hans|zh-hant}/console/keys")
@Authenticated
public class KeyResource {

  private static final int UNPROCESSABLE = 422;
  private static final Map<String, Duration> OVERLAPS =
      Map.of(
          "0", Duration.ZERO,
          "1h", Duration.ofHours(1),
          "24h", Duration.ofHours(24),
          "7d", Duration.ofDays(7));

  private final ApiKeys keys;
  private final KeySheets sheets;
  private final KeysResource all;
  private final Viewer viewer;
  private final Visit visit;

  KeyResource(ApiKeys keys, KeySheets sheets, KeysResource all, Viewer viewer, Visit visit) {
    this.keys = keys;
    this.sheets = sheets;
    this.all = all;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @Path("{id}")
  public TemplateInstance page(@RestPath String id) {
    KeySheet sheet = sheet(id);
    return Templates.page(sheet, KeyForm.of(sheet.key(), all.offered()));
  }

  @POST
  @Path("{id}")
  public Response change(@RestPath String id, MultivaluedMap<String, String> fields) {
    KeySheet sheet = living(id);
    KeyForm form = KeyForm.typed(fields, all.offered());
    TypedTerms typed = new TypedTerms(form, viewer.zone());
    KeyTerms terms = typed.ofChange(sheet.key().expiresAt());
    List<Violation> wrong = typed.with(keys.wrongWithChange(terms));
    if (!wrong.isEmpty()) {
      return KeysResource.page(UNPROCESSABLE, Templates.page(sheet, form.refused(wrong)));
    }
    return done(keys.change(viewer.account(), id, terms), "/" + id);
  }

  /** The tick of the first call alone, asked for by the page itself. */
  @GET
  @Path("{id}/first-call")
  public TemplateInstance firstCall(@RestPath String id) {
    return Templates.firstCall(sheet(id));
  }

  @POST
  @Path("{id}/pause")
  public Response pause(@RestPath String id) {
    return done(keys.pause(viewer.account(), id), "/" + id);
  }

  @POST
  @Path("{id}/resumption")
  public Response resume(@RestPath String id) {
    return done(keys.resume(viewer.account(), id), "/" + id);
  }

  @GET
  @Path("{id}/roll")
  public TemplateInstance askToRoll(@RestPath String id) {
    return Templates.roll(living(id), false);
  }

  /** The only answer that holds the new secret. */
  @POST
  @Path("{id}/roll")
  public Response roll(@RestPath String id, @RestForm @Nullable String overlap) {
    KeySheet sheet = living(id);
    Duration chosen = OVERLAPS.get(Objects.requireNonNullElse(overlap, ""));
    if (chosen == null) {
      return KeysResource.page(UNPROCESSABLE, Templates.roll(sheet, true));
    }
    return keys.roll(viewer.account(), id, chosen)
        .map(made -> all.reveal(made, true))
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("{id}/revocation")
  public TemplateInstance askToRevoke(@RestPath String id) {
    return Templates.revoke(living(id));
  }

  @POST
  @Path("{id}/revocation")
  public Response revoke(@RestPath String id) {
    return done(keys.revoke(viewer.account(), id), "");
  }

  private KeySheet sheet(String id) {
    return sheets.find(viewer.account(), id, visit.language()).orElseThrow(NotFoundException::new);
  }

  private KeySheet living(String id) {
    KeySheet sheet = sheet(id);
    if (!sheet.isLiving()) {
      throw new NotFoundException();
    }
    return sheet;
  }

  private Response done(boolean done, String then) {
    if (!done) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create(visit.root() + "/console/keys" + then)).build();
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(KeySheet sheet, KeyForm form);

    static native TemplateInstance firstCall(KeySheet sheet);

    static native TemplateInstance roll(KeySheet sheet, boolean unclear);

    static native TemplateInstance revoke(KeySheet sheet);
  }
}
