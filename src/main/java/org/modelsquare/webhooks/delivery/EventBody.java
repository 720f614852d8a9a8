package org.modelsquare.webhooks.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.TaskObject;
import org.modelsquare.webhooks.EventType;

/** Writes events. Times are Unix seconds, as in the task object whose parts they repeat. */
@Singleton
class EventBody {

  private static final String API_VERSION = "v1";

  private final TaskObject tasks;

  EventBody(TaskObject tasks) {
    this.tasks = tasks;
  }

  /** The end of a job. */
  String of(String eventId, JobView job, Instant createdAt) {
    ObjectNode task = tasks.of(job);
    ObjectNode event = event(eventId, EventType.of(job.status()), createdAt);
    ObjectNode data = event.putObject("data");
    data.put("task_id", job.id());
    copy(task, "client_business_id", data);
    copy(task, "trace_id", data);
    data.put("task_type", "video");
    for (String part : new String[] {"model", "status", "progress", "result", "error"}) {
      copy(task, part, data);
    }
    data.put("submitted_at", job.createdAt().getEpochSecond());
    data.put("finished_at", Objects.requireNonNull(job.endedAt()).getEpochSecond());
    copy(task, "billing", data);
    return event.toString();
  }

  /** A test, with nothing in it that could be taken for a job. */
  String test(String eventId, String endpointId, Instant createdAt) {
    ObjectNode event = event(eventId, EventType.TEST, createdAt);
    event.putObject("data").put("endpoint_id", endpointId);
    return event.toString();
  }

  private static ObjectNode event(String id, EventType type, Instant createdAt) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("type", type.code())
        .put("api_version", API_VERSION)
        .put("created_at", createdAt.getEpochSecond());
  }

  private static void copy(ObjectNode from, String name, ObjectNode to) {
    JsonNode part = from.get(name);
    if (part != null) {
      to.set(name, part);
    }
  }
}
