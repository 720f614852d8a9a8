package org.modelsquare.launches;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that an account is told.
 *
 * @param kind names the sentence
 * @param modelId the model that it is about
 * @param jobId the job that it is about; empty for none
 * @param at when
 * @param unread true until the account has said that it read it
 */
public record Notice(String kind, String modelId, String jobId, Instant at, boolean unread) {

  /** The moment to the minute, in UTC. */
  public String time() {
    return at.truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ')
        .replaceFirst(":00Z$", " UTC");
  }
}
