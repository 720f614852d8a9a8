package org.modelsquare.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelsquare.jobs.lifecycle.JobStatus;

/** What an endpoint can be told. */
public enum EventType {
  /** A video is there. */
  COMPLETED("generation.completed"),
  /** There will be no video, and nothing was charged. */
  FAILED("generation.failed"),
  /** The owner called a job off. */
  CANCELED("generation.canceled"),
  /** Somebody tries whether the endpoint works. */
  TEST("endpoint.test");

  /** What an endpoint may choose from; a test needs no choice. */
  public static final List<EventType> OF_JOBS = List.of(COMPLETED, FAILED, CANCELED);

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /** The name in the event, such as {@code generation.completed}. */
  public String code() {
    return code;
  }

  /** The last part of the name, for message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name. */
  public static Optional<EventType> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** What is told of a job that ended so. */
  public static EventType of(JobStatus status) {
    return switch (status) {
      case COMPLETED -> COMPLETED;
      case FAILED -> FAILED;
      case CANCELED -> CANCELED;
      case QUEUED, IN_PROGRESS ->
          throw new IllegalArgumentException("a job that is " + status.code() + " has not ended");
    };
  }
}
