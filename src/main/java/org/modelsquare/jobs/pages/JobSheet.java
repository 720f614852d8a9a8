package org.modelsquare.jobs.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.Formula;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.lifecycle.JobStatus;
import org.modelsquare.pricing.Quote;

/**
 * All that a job's page shows.
 *
 * @param job the job
 * @param modelName the model's name in the page's language
 * @param take its number among the takes of one request
 * @param takes the other takes
 * @param timeline what happened so far
 * @param expected how long such jobs take
 * @param video address of the stored video; null while there is none
 * @param download address of the same as a file to keep
 * @param sizeBytes the stored file's size
 * @param sha256 its digest
 * @param vault what becomes of the video
 * @param now the time of the answer
 */
public record JobSheet(
    JobView job,
    String modelName,
    int take,
    List<JobView> takes,
    List<TimelineLine> timeline,
    Expectation expected,
    @Nullable String video,
    @Nullable String download,
    long sizeBytes,
    String sha256,
    Vault vault,
    Instant now) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONG_PROMPT = 120;
  private static final int LONGEST_TICKED = 16;
  private static final double BYTES_PER_MEGABYTE = 1_000_000;

  public String status() {
    return job.status().code();
  }

  public boolean isEnded() {
    return job.status().isEnd();
  }

  public boolean isCompleted() {
    return job.status() == JobStatus.COMPLETED;
  }

  /** True if the video came after the job had failed. */
  public boolean isLate() {
    return job.lateAt() != null && video != null;
  }

  public boolean isFailed() {
    return job.status() == JobStatus.FAILED;
  }

  /** Seconds since the job was ordered, or that it took. */
  public long seconds() {
    Instant end = job.endedAt() == null ? now : job.endedAt();
    return Math.max(0, Duration.between(job.createdAt(), end).toSeconds());
  }

  /** True if it takes longer than nearly all before it. */
  public boolean isSlow() {
    return !isEnded() && seconds() > expected.to().toSeconds();
  }

  /** Seconds until the page should ask again: often at first, seldom for what is late. */
  public int pollSeconds() {
    return expected.pollSeconds(Duration.ofSeconds(seconds()));
  }

  public String failureCode() {
    return job.failure() == null ? "" : job.failure().code();
  }

  public String prompt() {
    return parameters().path("prompt").asText();
  }

  /** The prompt's beginning. */
  public String excerpt() {
    String prompt = prompt();
    return prompt.codePointCount(0, prompt.length()) <= LONG_PROMPT
        ? prompt
        : prompt.substring(0, prompt.offsetByCodePoints(0, LONG_PROMPT)) + "…";
  }

  /** The aspect ratio as the style sheet names it. */
  public String ratio() {
    String ratio = job.aspectRatio() == null ? "16:9" : job.aspectRatio();
    return ratio.contains(":") ? ratio.replace(':', 'x') : "16x9";
  }

  public String ratioText() {
    return job.aspectRatio() == null ? "–" : job.aspectRatio();
  }

  public String lengthText() {
    return job.outputSeconds() == null ? "–" : job.outputSeconds().toString();
  }

  /** One tick for each second of the clip, as far as they can be drawn. */
  public int ticks() {
    return job.outputSeconds() == null ? 0 : Math.min(job.outputSeconds(), LONGEST_TICKED);
  }

  /** The parameters but for the prompt, in order. */
  public List<Map.Entry<String, String>> inputs() {
    List<Map.Entry<String, String>> inputs = new ArrayList<>();
    parameters()
        .properties()
        .forEach(
            each -> {
              if (!each.getKey().equals("prompt")) {
                inputs.add(Map.entry(each.getKey(), text(each.getValue())));
              }
            });
    return inputs;
  }

  /** The quote under which it was sold, where seconds made the price. */
  public Optional<Quote> formula() {
    return Optional.of(Formula.parse(job.formula()).quote()).filter(Quote::isPerSecond);
  }

  public String secondsText() {
    return String.valueOf(seconds());
  }

  /** What came back to the account, once the job has ended. */
  public Credits returned() {
    return isEnded() ? job.amount().minus(job.charged()) : Credits.ZERO;
  }

  /** The file's size in megabytes with one decimal. */
  public String megabytes() {
    return String.valueOf(Math.round(sizeBytes / BYTES_PER_MEGABYTE * 10) / 10.0);
  }

  /** The digest's beginning and end. */
  public String digest() {
    return sha256.length() < 16
        ? sha256
        : sha256.substring(0, 8) + "…" + sha256.substring(sha256.length() - 4);
  }

  private JsonNode parameters() {
    try {
      return JSON.readTree(job.parameters());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Job " + job.id() + " has no readable parameters", e);
    }
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> texts = new ArrayList<>();
    value.forEach(each -> texts.add(each.asText()));
    return String.join(", ", texts);
  }
}
