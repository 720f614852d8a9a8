package org.modelsquare.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.modelsquare.jobs.JobView;
import org.modelsquare.media.MediaFile;

/**
 * What a link shows.
 *
 * @param token the link's
 */
public record Shared(ShareLink link, String token, JobView job, MediaFile file) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double BYTES_PER_MEGABYTE = 1_000_000;

  /** True if its owner shows what was asked for. */
  public boolean showsWords() {
    return link.withPrompt();
  }

  /** The prompt if its owner shows it, else empty. */
  public String prompt() {
    try {
      return link.withPrompt() ? JSON.readTree(job.parameters()).path("prompt").asText() : "";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Job " + job.id() + " has no readable parameters", e);
    }
  }

  /** The aspect ratio as the style sheet names it. */
  public String ratio() {
    String ratio = job.aspectRatio() == null ? "16:9" : job.aspectRatio();
    return ratio.contains(":") ? ratio.replace(':', 'x') : "16x9";
  }

  /** When the link or the video ends, whichever is first. */
  public Instant until() {
    Instant end = file.end();
    return end != null && end.isBefore(link.expiresAt()) ? end : link.expiresAt();
  }

  /** The file's size in megabytes with one decimal. */
  public String megabytes() {
    return String.valueOf(Math.round(file.sizeBytes() / BYTES_PER_MEGABYTE * 10) / 10.0);
  }

  /** True if a test provider made it. */
  public boolean isSandbox() {
    return job.provider().equals("sandbox");
  }
}
