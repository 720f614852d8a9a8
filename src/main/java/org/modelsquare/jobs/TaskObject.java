package org.modelsquare.jobs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaLinks;
import org.modelsquare.media.MediaStore;

/**
 * Writes a job as the video generations contract shows it: the same object in answers and in
 * webhooks. Times are Unix seconds, amounts decimal strings.
 */
@Singleton
public class TaskObject {

  private static final int DONE = 100;

  /** The most that is shown of a video that is not there yet. */
  private static final int ALMOST = 99;

  private final MediaLinks links;
  private final MediaStore media;
  private final Clock clock;
  private final String origin;

  TaskObject(
      MediaLinks links,
      MediaStore media,
      Clock clock,
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl) {
    this.links = links;
    this.media = media;
    this.clock = clock;
    this.origin = publicUrl.replaceAll("/+$", "");
  }

  /** The task as it stands. */
  public ObjectNode of(JobView job) {
    ObjectNode task = accepted(job);
    task.put("status", job.status().code());
    task.put("progress", progress(job));
    if (job.status() == JobStatus.COMPLETED) {
      complete(task, job);
    } else if (job.endedAt() != null) {
      task.put("completed_at", job.endedAt().getEpochSecond());
    }
    if (job.failure() != null) {
      task.set("error", error(job.failure()));
      late(task, job);
    }
    task.set("billing", billing(job));
    return task;
  }

  /**
   * The task as it stood when it was ordered: the answer to the order, however late it is given.
   */
  public ObjectNode accepted(JobView job) {
    ObjectNode task = object();
    task.put("id", job.id());
    putIfPresent(task, "client_business_id", job.source().clientBusinessId());
    task.put("object", "generation.task");
    task.put("model", job.modelId());
    task.put("status", JobStatus.QUEUED.code());
    task.put("progress", 0);
    task.put("created_at", job.createdAt().getEpochSecond());
    ObjectNode metadata = task.putObject("metadata");
    putIfPresent(metadata, "aspect_ratio", job.aspectRatio());
    putIfPresent(metadata, "resolution", job.resolution());
    putIfPresent(task, "trace_id", job.source().traceId());
    task.set("billing", amount("pending", job));
    return task;
  }

  /** What the job cost, as far as that is known. */
  public ObjectNode billing(JobView job) {
    return switch (job.status()) {
      case QUEUED, IN_PROGRESS -> amount("pending", job);
      case COMPLETED -> amount("settled", job);
      case FAILED, CANCELED -> amount("refunded", job);
    };
  }

  /** Why there is no video: a stable code and a sentence without the provider's words. */
  public static ObjectNode error(FailureCode failure) {
    return object().put("code", failure.code()).put("message", sentence(failure));
  }

  /** Percent; a video is whole only when it is in the house. */
  public static int progress(JobView job) {
    if (job.status() == JobStatus.COMPLETED) {
      return DONE;
    }
    Integer reported = job.progress();
    return job.status() != JobStatus.IN_PROGRESS || reported == null
        ? 0
        : Math.min(reported, ALMOST);
  }

  private void complete(ObjectNode task, JobView job) {
    task.put("completed_at", Objects.requireNonNull(job.endedAt()).getEpochSecond());
    if (job.mediaId() != null) {
      video(task, "result", job.mediaId());
    }
  }

  /** A video that came after the credits had been returned: it is there, and it costs nothing. */
  private void late(ObjectNode task, JobView job) {
    if (job.mediaId() != null && job.lateAt() != null) {
      long arrivedAt = job.lateAt().getEpochSecond();
      video(task, "late_result", job.mediaId()).put("arrived_at", arrivedAt);
    }
  }

  /** The address ends with the video at the latest; of a video that is gone there is none. */
  private ObjectNode video(ObjectNode task, String name, String mediaId) {
    MediaFile file = media.record(mediaId).orElseThrow();
    ObjectNode result = task.putObject(name);
    result.put("type", "video");
    ArrayNode data = result.putArray("data");
    Instant gone = file.goneSince(clock.instant());
    if (gone != null) {
      task.put("expires_at", gone.getEpochSecond());
      result.put("removed_at", gone.getEpochSecond());
      return result;
    }
    MediaLinks.Link link = links.link(mediaId);
    Instant linkEnd = link.expiresAt();
    Instant end = file.end();
    Instant first = end != null && end.isBefore(linkEnd) ? end : linkEnd;
    task.put("expires_at", first.getEpochSecond());
    if (end != null) {
      result.put("kept_until", end.getEpochSecond());
    }
    data.addObject().put("url", origin + link.path()).put("format", "mp4");
    return result;
  }

  private static ObjectNode amount(String status, JobView job) {
    return object()
        .put("status", status)
        .put("credits", job.amount().toString())
        .put("cost_usd", job.amount().usd());
  }

  private static String sentence(FailureCode failure) {
    return switch (failure) {
      case GENERATION_FAILED -> "The provider could not make the video. Nothing was charged.";
      case CONTENT_POLICY_VIOLATION ->
          "The request or its result breaks the provider's content policy. Nothing was charged.";
      case INVALID_REQUEST -> "The provider does not accept this request. Nothing was charged.";
      case PROVIDER_TIMEOUT -> "There was no result in time. Nothing was charged.";
      case RESULT_UNAVAILABLE ->
          "The provider finished, but its video could not be fetched. Nothing was charged.";
      case PROVIDER_UNAVAILABLE ->
          "The provider cannot be used from here at the moment. Nothing was charged.";
      case ENDED_BY_OPERATOR -> "The operator of this instance ended it. Nothing was charged.";
    };
  }

  private static void putIfPresent(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
