package org.modelsquare.jobs.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.PublicId;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.JobCancellation;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.NotCancelable;
import org.modelsquare.web.Visit;

/** One job: its progress, its video, its costs, and what can be done with it. */
@Path("/{lang:en|zh-hans|zh-hant}/console/jobs")
@Authenticated
public class JobResource {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobSheets sheets;
  private final JobCancellation cancellation;
  private final Generation generation;
  private final Catalog catalog;
  private final Viewer viewer;
  private final Visit visit;

  JobResource(
      JobSheets sheets,
      JobCancellation cancellation,
      Generation generation,
      Catalog catalog,
      Viewer viewer,
      Visit visit) {
    this.sheets = sheets;
    this.cancellation = cancellation;
    this.generation = generation;
    this.catalog = catalog;
    this.viewer = viewer;
    this.visit = visit;
  }

  @GET
  @Path("{id}")
  public TemplateInstance page(@RestPath String id) {
    return Templates.page(sheet(id), PublicId.next("form"));
  }

  /** The moving parts alone, asked for by the page itself. */
  @GET
  @Path("{id}/strip")
  public TemplateInstance strip(@RestPath String id) {
    return Templates.strip(sheet(id), PublicId.next("form"));
  }

  /** All takes of this request side by side. */
  @GET
  @Path("{id}/takes")
  public TemplateInstance takes(@RestPath String id) {
    List<JobSheet> takes = sheets.takes(viewer.account(), id);
    JobSheet chosen =
        takes.stream()
            .filter(each -> each.job().id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return Templates.takes(chosen, takes, PublicId.next("form"));
  }

  @POST
  @Path("{id}/cancellation")
  public Response cancel(@RestPath String id) {
    try {
      if (!cancellation.cancel(viewer.account(), id)) {
        throw new NotFoundException();
      }
    } catch (NotCancelable tooLate) {
      throw new ClientErrorException(Response.Status.CONFLICT, tooLate);
    }
    return Response.seeOther(address(id)).build();
  }

  /** Orders the very same request once more, unless it costs more than the page says it did. */
  @POST
  @Path("{id}/takes")
  public Response repeat(@RestPath String id, @RestForm("_key") @Nullable String key) {
    JobView job = sheet(id).job();
    String first = Objects.requireNonNullElse(job.takeOf(), job.id());
    Optional<VideoModel> model = catalog.known(job.modelId());
    try {
      return model
          .flatMap(each -> start(each, job, first, key))
          .map(receipt -> Response.seeOther(address(receipt.jobId())).build())
          .orElseGet(() -> toForm(job));
    } catch (InsufficientCredits tooFew) {
      return toForm(job);
    }
  }

  private Optional<JobReceipt> start(
      VideoModel model, JobView job, String first, @Nullable String key) {
    RequestDraft draft = model.parameters().fromJson(parameters(job));
    return generation
        .quote(model, draft)
        .filter(quote -> quote.total().compareTo(job.amount()) <= 0)
        .flatMap(
            quote ->
                generation.start(viewer.account(), model, draft, visit.language(), first, key));
  }

  /** The form says why it cannot be ordered, with everything filled in. */
  private Response toForm(JobView job) {
    String path = visit.root() + "/models/" + job.modelId() + "?from=" + job.id() + "#play";
    return Response.seeOther(URI.create(path)).build();
  }

  private JobSheet sheet(String id) {
    return sheets.find(viewer.account(), id).orElseThrow(NotFoundException::new);
  }

  private URI address(String id) {
    return URI.create(visit.root() + "/console/jobs/" + id);
  }

  private static ObjectNode parameters(JobView job) {
    try {
      return (ObjectNode) JSON.readTree(job.parameters());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Job " + job.id() + " has no readable parameters", e);
    }
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(JobSheet sheet, String key);

    static native TemplateInstance takes(JobSheet sheet, List<JobSheet> takes, String key);

    static native TemplateInstance strip(JobSheet sheet, String key);
  }
}
