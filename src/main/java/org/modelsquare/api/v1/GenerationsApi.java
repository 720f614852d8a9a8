package org.modelsquare.api.v1;

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
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.Caller;
import org.modelsquare.api.IdempotencyKey;
import org.modelsquare.api.orders.ApiOrder;
import org.modelsquare.api.orders.OrderRefusals;
import org.modelsquare.api.orders.ParameterNames;
import org.modelsquare.api.orders.VideoOrdering;
import org.modelsquare.api.orders.VideoOrdering.Placed;
import org.modelsquare.jobs.JobCancellation;
import org.modelsquare.jobs.JobPage;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.NotCancelable;
import org.modelsquare.jobs.TaskObject;

/** Video generations: submit, watch, list and cancel. */
@Path("/v1/videos/generations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Video generations")
@Blocking
public class GenerationsApi {

  private final VideoOrdering ordering;
  private final Jobs jobs;
  private final JobCancellation cancellation;
  private final TaskObject tasks;
  private final Caller caller;

  GenerationsApi(
      VideoOrdering ordering,
      Jobs jobs,
      JobCancellation cancellation,
      TaskObject tasks,
      Caller caller) {
    this.ordering = ordering;
    this.jobs = jobs;
    this.cancellation = cancellation;
    this.tasks = tasks;
    this.caller = caller;
  }

  /** Orders a video; the answer to the same order sent again is the first answer. */
  @POST
  @RolesAllowed("videos:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createVideoGeneration", summary = "Submit a video generation")
  public Response submit(
      byte[] body, @RestHeader(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
    caller.sent(body);
    ApiOrder order = GenerationRequest.read(body, IdempotencyKey.read(idempotencyKey));
    Placed placed = ordering.place(order, ParameterNames.OURS);
    return IdempotencyKey.answer(tasks.accepted(placed.job()), placed.replayed());
  }

  /** One task by its id or by the client's own id. */
  @GET
  @Path("{id}")
  @RolesAllowed("videos:read")
  @Operation(operationId = "getVideoGeneration", summary = "Look at a video generation")
  public ObjectNode find(@RestPath String id) {
    return tasks.of(job(id));
  }

  /** The account's tasks, newest first. */
  @GET
  @RolesAllowed("videos:read")
  @Operation(operationId = "listVideoGenerations", summary = "List video generations")
  public ObjectNode list(
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String model,
      @RestQuery @Nullable String after,
      @RestQuery @Nullable String limit) {
    TaskQuery query = TaskQuery.read(status, model, after, limit);
    JobPage page = jobs.list(caller.accountId(), query.filter(), query.after(), query.limit());
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
    ArrayNode data = list.putArray("data");
    page.jobs().forEach(job -> data.add(tasks.of(job)));
    list.put("has_more", page.next() != null);
    list.put("next_after", page.next());
    return list;
  }

  /** Calls a task off while that is possible; its credits are back when this answers. */
  @DELETE
  @Path("{id}")
  @RolesAllowed("videos:write")
  @Operation(operationId = "cancelVideoGeneration", summary = "Cancel a video generation")
  public ObjectNode cancel(@RestPath String id) {
    JobView job = job(id);
    try {
      if (!cancellation.cancel(caller.accountId(), job.id())) {
        throw OrderRefusals.noSuchTask(id);
      }
    } catch (NotCancelable tooLate) {
      throw OrderRefusals.of(tooLate);
    }
    return tasks.of(job(job.id()));
  }

  private JobView job(String id) {
    return jobs.findByAnyId(caller.accountId(), id).orElseThrow(() -> OrderRefusals.noSuchTask(id));
  }
}
