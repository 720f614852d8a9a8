package org.modelsquare.api.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.Caller;
import org.modelsquare.api.IdempotencyKey;
import org.modelsquare.api.JsonBody;
import org.modelsquare.api.orders.ApiOrder;
import org.modelsquare.api.orders.CanonicalJson;
import org.modelsquare.api.orders.OrderFields;
import org.modelsquare.api.orders.OrderRefusals;
import org.modelsquare.api.orders.VideoOrdering;
import org.modelsquare.api.orders.VideoOrdering.Placed;
import org.modelsquare.jobs.JobDeletion;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.NotCancelable;

/** The videos resource of OpenAI's SDKs: create, retrieve, list and delete. */
@Path("/v1/videos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI-compatible videos")
@Blocking
public class VideosApi {

  private final VideoOrdering ordering;
  private final VideoForm forms;
  private final Jobs jobs;
  private final JobDeletion deletion;
  private final VideoObject videos;
  private final Caller caller;

  VideosApi(
      VideoOrdering ordering,
      VideoForm forms,
      Jobs jobs,
      JobDeletion deletion,
      VideoObject videos,
      Caller caller) {
    this.ordering = ordering;
    this.forms = forms;
    this.jobs = jobs;
    this.deletion = deletion;
    this.videos = videos;
    this.caller = caller;
  }

  /** Orders a video by a JSON body. */
  @POST
  @RolesAllowed("videos:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createVideo", summary = "Create a video")
  public Response create(
      byte[] body, @RestHeader(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
    caller.sent(body);
    ObjectNode read = JsonBody.read(body);
    return create(read, CanonicalJson.of(read), false, idempotencyKey);
  }

  /** Orders a video by a form, which may bring the reference image along. */
  @POST
  @RolesAllowed("videos:write")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response createByForm(
      MultipartFormDataInput form,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
    VideoForm.Sent sent = forms.read(form);
    return create(sent.body(), sent.content(), true, idempotencyKey);
  }

  private Response create(
      ObjectNode body, String content, boolean form, @Nullable String idempotencyKey) {
    ApiOrder order =
        new OrderFields(body)
            .order(
                IdempotencyKey.read(idempotencyKey),
                "videos\n" + content,
                new VideoReading(body, form));
    Placed placed = ordering.place(order, VideoReading.NAMES);
    return IdempotencyKey.answer(videos.accepted(placed.job()), placed.replayed());
  }

  /** One video. */
  @GET
  @Path("{id}")
  @RolesAllowed("videos:read")
  @Operation(operationId = "retrieveVideo", summary = "Retrieve a video")
  public ObjectNode retrieve(@RestPath String id) {
    return videos.of(job(id));
  }

  /** The account's videos. */
  @GET
  @RolesAllowed("videos:read")
  @Operation(operationId = "listVideos", summary = "List videos")
  public ObjectNode list(
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String order) {
    VideoQuery query = VideoQuery.read(after, limit, order);
    JobPage page = query.page(jobs, caller.accountId());
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
    ArrayNode data = list.putArray("data");
    page.jobs().forEach(job -> data.add(videos.of(job)));
    boolean empty = page.jobs().isEmpty();
    list.put("first_id", empty ? null : page.jobs().get(0).id());
    list.put("last_id", empty ? null : page.jobs().get(page.jobs().size() - 1).id());
    list.put("has_more", page.next() != null);
    return list;
  }

  /** Forgets a video; one that is still being made is called off if it can be. */
  @DELETE
  @Path("{id}")
  @RolesAllowed("videos:write")
  @Operation(operationId = "deleteVideo", summary = "Delete a video")
  public ObjectNode delete(@RestPath String id) {
    JobView job = job(id);
    try {
      if (!deletion.delete(caller.accountId(), job.id())) {
        throw OrderRefusals.noSuchTask(id);
      }
    } catch (NotCancelable tooLate) {
      throw OrderRefusals.of(tooLate);
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", job.id())
        .put("object", "video.deleted")
        .put("deleted", true);
  }

  private JobView job(String id) {
    return jobs.findByAnyId(caller.accountId(), id).orElseThrow(() -> OrderRefusals.noSuchTask(id));
  }
}
