package org.modelsquare.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as the endpoint's owner sees it.
 *
 * @param outcome {@code answered}, or why there was no answer
 * @param status the HTTP status of an answer
 * @param response the first bytes of an answer
 */
public record AttemptView(
    Instant at, int millis, String outcome, @Nullable Integer status, String response) {}
