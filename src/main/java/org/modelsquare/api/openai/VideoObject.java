package org.modelsquare.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.TaskObject;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.media.MediaStore;

/**
 * Writes a job as OpenAI's SDKs parse it. They know no canceled video: one that was called off has
 * failed with the code {@code canceled}.
 */
@Singleton
class VideoObject {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MediaStore media;

  VideoObject(MediaStore media) {
    this.media = media;
  }

  /** The video as it stands. */
  ObjectNode of(JobView job) {
    ObjectNode video = accepted(job);
    video.put("status", status(job.status()));
    video.put("progress", TaskObject.progress(job));
    if (job.status() == JobStatus.COMPLETED) {
      video.put("completed_at", Objects.requireNonNull(job.endedAt()).getEpochSecond());
      if (job.mediaId() != null) {
        media
            .record(job.mediaId())
            .map(file -> file.removedAt() == null ? file.end() : file.removedAt())
            .ifPresent(end -> video.put("expires_at", end.getEpochSecond()));
      }
    } else if (job.failure() != null) {
      video.set("error", TaskObject.error(job.failure()));
    } else if (job.status() == JobStatus.CANCELED) {
      video
          .putObject("error")
          .put("code", "canceled")
          .put("message", "The video was canceled. Nothing was charged.");
    }
    return video;
  }

  /** The video as it stood when it was ordered. */
  ObjectNode accepted(JobView job) {
    ObjectNode video = JsonNodeFactory.instance.objectNode();
    video.put("id", job.id());
    video.put("object", "video");
    video.put("model", job.modelId());
    video.put("status", JobStatus.QUEUED.code());
    video.put("progress", 0);
    video.put("created_at", job.createdAt().getEpochSecond());
    video.putNull("completed_at");
    video.putNull("expires_at");
    video.putNull("error");
    video.put("prompt", prompt(job));
    video.putNull("remixed_from_video_id");
    video.put("seconds", job.outputSeconds() == null ? "" : job.outputSeconds().toString());
    video.put("size", new FrameSize(job.aspectRatio(), job.resolution()).name().orElse("auto"));
    return video;
  }

  private static String status(JobStatus status) {
    return status == JobStatus.CANCELED ? JobStatus.FAILED.code() : status.code();
  }

  private static String prompt(JobView job) {
    try {
      return JSON.readTree(job.parameters()).path("prompt").asText();
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "Job " + job.id() + " has no readable parameters", unreadable);
    }
  }
}
