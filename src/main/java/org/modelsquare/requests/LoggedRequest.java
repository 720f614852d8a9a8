package org.modelsquare.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * One request of a key holder, without any secret.
 *
 * @param id the request id that its answer carried
 * @param accountId whose key it was
 * @param keyId the key
 * @param at when it came
 * @param method the HTTP method
 * @param route the path with names for what varies; the path itself if there is no such route
 * @param path the path as it was sent, without the query
 * @param status the HTTP status of the answer
 * @param millis how long the answer took, in milliseconds
 * @param cost what it cost; null if nothing
 * @param jobId the job that it was about; null for none
 * @param errorCode the error's code; null for a success
 * @param body what was sent, redacted; null for nothing
 * @param error the error answer; null for a success
 * @param userAgent what the program calls itself
 */
public record LoggedRequest(
    String id,
    String accountId,
    String keyId,
    Instant at,
    String method,
    String route,
    String path,
    int status,
    long millis,
    @Nullable Credits cost,
    @Nullable String jobId,
    @Nullable String errorCode,
    @Nullable String body,
    @Nullable String error,
    String userAgent) {

  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_NAME = 300;

  /** Keeps every text short. */
  public LoggedRequest {
    method = brief(method, LONGEST_NAME);
    route = brief(route, LONGEST_NAME);
    path = brief(path, LONGEST_NAME);
    userAgent = brief(userAgent, LONGEST_NAME);
    body = body == null ? null : brief(body, LONGEST_TEXT);
    error = error == null ? null : brief(error, LONGEST_TEXT);
  }

  private static String brief(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
