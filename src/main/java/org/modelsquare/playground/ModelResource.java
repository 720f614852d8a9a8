package org.modelsquare.playground;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.UnknownUpload;
import org.modelsquare.launches.Drafts;
import org.modelsquare.launches.Subscriptions;
import org.modelsquare.playground.ModelPage.Problem;
import org.modelsquare.web.Visit;

/** A model's page: what it is, what it costs, and the form to use it. */
@Path("/{lang:en|zh-hans|zh-hant}/models")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ModelResource {

  private static final int OK = 200;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Catalog catalog;
  private final ModelPages pages;
  private final Generation generation;
  private final SentFormMapper forms;
  private final ReferenceImages images;
  private final Drafts drafts;
  private final Subscriptions subscriptions;
  private final CarriedForms carried;
  private final Viewer viewer;
  private final Visit visit;

  ModelResource(
      Catalog catalog,
      ModelPages pages,
      Generation generation,
      SentFormMapper forms,
      ReferenceImages images,
      Drafts drafts,
      Subscriptions subscriptions,
      CarriedForms carried,
      Viewer viewer,
      Visit visit) {
    this.catalog = catalog;
    this.pages = pages;
    this.generation = generation;
    this.forms = forms;
    this.images = images;
    this.drafts = drafts;
    this.subscriptions = subscriptions;
    this.carried = carried;
    this.viewer = viewer;
    this.visit = visit;
  }

  // A page inside a Response is compressed only on request: its type is not known in time.
  @GET
  @Compressed
  @Path("{model}")
  public Response page(
      @RestPath("model") String id,
      @RestQuery @Nullable String sample,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String shared,
      @RestQuery @Nullable String saved,
      @RestQuery @Nullable String brought,
      @Context UriInfo address) {
    VideoModel model = previewed(id);
    if (!model.id().equals(id)) {
      return Response.status(Response.Status.MOVED_PERMANENTLY).location(address(model)).build();
    }
    String notice = Objects.requireNonNullElse(saved, "");
    ModelPage page =
        pages
            .arrived(model, brought)
            .or(() -> pages.preset(model, address.getQueryParameters()))
            .orElseGet(() -> pages.fresh(model, new Precedent(sample, from, shared), notice));
    return Response.ok(Templates.page(page)).build();
  }

  /** The whole page with the request and price of what was entered, for browsers without script. */
  @POST
  @Path("{model}/preview")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public TemplateInstance preview(@RestPath("model") String id) {
    VideoModel model = model(id);
    return Templates.page(pages.sent(model, sent(model), true, null));
  }

  /** The request and price alone, while the form is being filled in. */
  @POST
  @Path("{model}/request")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public TemplateInstance request(@RestPath("model") String id) {
    return Templates.request(pages.sent(model(id), forms.read(), true, null));
  }

  @POST
  @Compressed
  @Path("{model}/jobs")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response generate(@RestPath("model") String id) {
    VideoModel model = model(id);
    if (model.isRetired()) {
      return gone(model);
    }
    SubmittedForm sent = sent(model);
    RequestDraft draft = sent.draft(model);
    if (!draft.isValid()) {
      return page(UNPROCESSABLE, model, sent, null);
    }
    if (!sent.hasSeenPricesOf(model)) {
      return page(CONFLICT, model, sent, new Problem("price_changed", "", ""));
    }
    Optional<String> account = viewer.accountId();
    if (account.isEmpty()) {
      return signUpFirst(model, draft, Intent.GENERATE);
    }
    try {
      return generation
          .start(
              account.get(), model, draft, visit.language(), sent.takeOf(), sent.idempotencyKey())
          .map(this::toJob)
          .orElseGet(() -> page(UNPROCESSABLE, model, sent, new Problem("unavailable", "", "")));
    } catch (InsufficientCredits e) {
      Problem problem =
          new Problem("insufficient", e.needed().toString(), e.available().toString());
      return page(PAYMENT_REQUIRED, model, sent, problem);
    } catch (UnknownUpload e) {
      return page(UNPROCESSABLE, model, sent.withTroubles(e.violations()), null);
    }
  }

  /** Takes files in, or an image out, and shows the form again. */
  @POST
  @Compressed
  @Path("{model}/uploads")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response upload(@RestPath("model") String id) {
    VideoModel model = model(id);
    if (model.isRetired()) {
      return gone(model);
    }
    SubmittedForm sent = sent(model);
    return shown(sent.troubles().isEmpty() ? OK : UNPROCESSABLE, model, sent);
  }

  /** Takes what was entered to another model's form. */
  @POST
  @Compressed
  @Path("{model}/crossing")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response cross(@RestPath("model") String id) {
    VideoModel model = model(id);
    SubmittedForm sent = sent(model);
    if (!sent.troubles().isEmpty()) {
      return shown(UNPROCESSABLE, model, sent);
    }
    VideoModel target = model(sent.target());
    String token = carried.keep(model, sent.draft(model), Intent.DRAFT, visit.language());
    return Response.seeOther(URI.create(address(target) + "?brought=" + token + "#play")).build();
  }

  @POST
  @Path("{model}/draft")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response saveDraft(@RestPath("model") String id) {
    return keep(model(id), Intent.DRAFT);
  }

  @POST
  @Path("{model}/launch-subscription")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response notifyMe(@RestPath("model") String id) {
    return keep(model(id), Intent.NOTIFY);
  }

  /** A draft may be unfinished, so nothing is refused here but a file. */
  private Response keep(VideoModel model, Intent intent) {
    if (model.isRetired()) {
      return gone(model);
    }
    SubmittedForm sent = sent(model);
    if (!sent.troubles().isEmpty()) {
      return shown(UNPROCESSABLE, model, sent);
    }
    if (intent == Intent.NOTIFY && sent.isRunLimitWrong()) {
      Problem problem = new Problem("run_limit", sent.runLimitText(), "");
      return Response.status(UNPROCESSABLE)
          .entity(Templates.page(pages.sent(model, sent, false, problem)))
          .build();
    }
    RequestDraft draft = sent.draft(model);
    Optional<String> account = viewer.accountId();
    if (account.isEmpty()) {
      return signUpFirst(model, draft, intent);
    }
    drafts.save(account.get(), model, draft);
    if (intent == Intent.NOTIFY) {
      subscriptions.add(account.get(), model.id(), visit.language(), sent.runLimit().orElse(null));
    }
    return Response.seeOther(URI.create(address(model) + "?saved=" + intent.code() + "#play"))
        .build();
  }

  /** Nobody is asked to sign up, or to correct a form, for what is not made any more. */
  private Response gone(VideoModel model) {
    return Response.status(Response.Status.GONE)
        .entity(Templates.page(pages.refused(model)))
        .build();
  }

  private Response signUpFirst(VideoModel model, RequestDraft draft, Intent intent) {
    String token = carried.keep(model, draft, intent, visit.language());
    String query = "?carry=" + token + "&return=" + address(model);
    return Response.seeOther(URI.create(visit.root() + "/sign-up" + query)).build();
  }

  private Response toJob(JobReceipt job) {
    return Response.seeOther(URI.create(visit.root() + "/console/jobs/" + job.jobId())).build();
  }

  private SubmittedForm sent(VideoModel model) {
    return images.settle(model, forms.read());
  }

  /** The form as it stands, which is not judged: it is still being filled in. */
  private Response shown(int status, VideoModel model, SubmittedForm sent) {
    return Response.status(status)
        .entity(Templates.page(pages.sent(model, sent, false, null)))
        .build();
  }

  private Response page(
      int status, VideoModel model, SubmittedForm sent, @Nullable Problem problem) {
    return Response.status(status)
        .entity(Templates.page(pages.sent(model, sent, true, problem)))
        .build();
  }

  /** Operators see what is not published yet as users would; nothing can be ordered of it. */
  private VideoModel previewed(String id) {
    return viewer.isOperator() ? catalog.known(id).orElseThrow(NotFoundException::new) : model(id);
  }

  private VideoModel model(String id) {
    return catalog.find(id).orElseThrow(NotFoundException::new);
  }

  private URI address(VideoModel model) {
    return URI.create(visit.root() + "/models/" + model.id());
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(ModelPage page);

    static native TemplateInstance request(ModelPage page);
  }
}
