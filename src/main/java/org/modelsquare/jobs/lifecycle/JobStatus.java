package org.modelsquare.jobs.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a job stands in the eyes of its owner. */
public enum JobStatus {
  /** Not yet taken by the provider, as far as anybody knows. */
  QUEUED,
  /** Being made or being fetched. */
  IN_PROGRESS,
  /** The video is there and was paid for. */
  COMPLETED,
  /** There is no video and nothing was paid. */
  FAILED,
  /** Called off; nothing was paid. */
  CANCELED;

  /** The name in URLs, in the API and in message keys, such as {@code in_progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if nothing can happen any more. */
  public boolean isEnd() {
    return this != QUEUED && this != IN_PROGRESS;
  }

  /** The status of that name. */
  public static Optional<JobStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
