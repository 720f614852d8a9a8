package org.modelsquare.jobs;

import org.jspecify.annotations.Nullable;

/**
 * The door through which an order came, and what its sender wants to find again.
 *
 * @param keyId the API key that ordered
 * @param clientBusinessId the client's own id of the order, unique within the account
 * @param callbackUrl where the client wants to hear of the end
 * @param traceId echoed in each answer
 */
public record OrderSource(
    JobOrigin origin,
    @Nullable String keyId,
    @Nullable String clientBusinessId,
    @Nullable String callbackUrl,
    @Nullable String traceId) {

  /** A person at the console. */
  public static final OrderSource CONSOLE =
      new OrderSource(JobOrigin.CONSOLE, null, null, null, null);
}
