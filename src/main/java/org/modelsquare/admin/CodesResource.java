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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.accounts.sessions.SignedIn;
import org.modelsquare.topup.CodeBatch;
import org.modelsquare.topup.Codes;
import org.modelsquare.topup.Codes.Made;
import org.modelsquare.topup.RedemptionCode;
import org.modelsquare.web.Visit;

/** Codes that are worth credits: made, handed out once, watched, withdrawn. */
@Path("/{lang:en|zh-hans|zh-hant}/admin/codes")
@RolesAllowed(SignedIn.OPERATOR)
@Blocking
@Produces("text/html; charset=UTF-8")
public class CodesResource {

  private static final int MOST = 100;
  private static final int MOST_CODES = 1000;
  private static final int OK = 200;

  private final Codes codes;
  private final CodeActs acts;
  private final OperatorLog log;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  CodesResource(
      Codes codes, CodeActs acts, OperatorLog log, Viewer viewer, Visit visit, Clock clock) {
    this.codes = codes;
    this.acts = acts;
    this.log = log;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  public Response list() {
    return list(OK, CodeForm.FRESH);
  }

  /** The answer is the only page that ever shows the codes. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> sent) {
    CodeForm form = CodeForm.of(ProvidersResource.single(sent), clock);
    if (!form.violations().isEmpty()) {
      return list(ProvidersResource.UNPROCESSABLE, form);
    }
    Made made = acts.make(viewer.account(), form.terms());
    return ProvidersResource.page(
        OK, Templates.reveal(sheet(batch(made.id()), List.of()), lines(made.codes(), "\n")));
  }

  @GET
  @Path("{id}")
  public Response show(@RestPath String id) {
    CodeBatch batch = batch(id);
    return ProvidersResource.page(
        OK,
        Templates.page(
            sheet(batch, codes.of(id, MOST_CODES)),
            ActRow.of(log.of(id), viewer.moments(visit.language()))));
  }

  /** The codes come back from the page that showed them, since nobody else has them. */
  @POST
  @Path("{id}/download")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response download(@RestPath String id, @RestForm("codes") @Nullable String shown) {
    List<RedemptionCode> found =
        acts.download(
            viewer.account(),
            id,
            Objects.requireNonNullElse(shown, "")
                .lines()
                .limit(MOST_CODES)
                .map(RedemptionCode::read)
                .flatMap(Optional::stream));
    if (found.isEmpty()) {
      throw new NotFoundException();
    }
    return Response.ok("code\r\n" + lines(found, "\r\n") + "\r\n")
        .type("text/csv;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Disposition", "attachment; filename=\"codes.csv\"")
        .build();
  }

  @POST
  @Path("{id}/revocation")
  public Response revoke(@RestPath String id) {
    acts.revoke(viewer.account(), batch(id).id());
    return Response.seeOther(URI.create(visit.root() + "/admin/codes/" + id)).build();
  }

  private CodeBatch batch(String id) {
    return codes.find(id).orElseThrow(NotFoundException::new);
  }

  private Response list(int status, CodeForm form) {
    List<CodeSheet> sheets =
        codes.batches(MOST).stream().map(each -> sheet(each, List.of())).toList();
    return ProvidersResource.page(status, Templates.list(sheets, form, MOST));
  }

  private CodeSheet sheet(CodeBatch batch, List<CodeBatch.Code> known) {
    return CodeSheet.of(batch, known, clock.instant(), viewer.moments(visit.language()));
  }

  private static String lines(List<RedemptionCode> codes, String end) {
    return codes.stream().map(RedemptionCode::toString).collect(Collectors.joining(end));
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(List<CodeSheet> sheets, CodeForm form, int most);

    static native TemplateInstance page(CodeSheet sheet, List<ActRow> done);

    static native TemplateInstance reveal(CodeSheet sheet, String codes);
  }
}
