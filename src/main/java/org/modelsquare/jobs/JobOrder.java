package org.modelsquare.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;

/**
 * Everything that a job needs until its end, frozen when it is ordered.
 *
 * @param request the exact JSON text that the user previewed or sent
 * @param parameters the declared parameters with defaults filled in, as a JSON object
 * @param amount what is held, and captured if there is a video
 * @param formula the lines of the quote as text or JSON, for the receipt
 * @param firstPoll how long after acceptance the provider is first asked
 * @param interval how long between two questions at first
 * @param deadline how long after the order the job fails
 * @param outputSeconds length of the video, where known
 * @param takeOf the job that this one repeats
 * @param idempotencyKey 1 to 255 characters that name this order within the account
 */
public record JobOrder(
    String accountId,
    String modelId,
    String descriptorVersion,
    String provider,
    String upstreamModel,
    String mode,
    String request,
    String parameters,
    String priceVersion,
    Credits amount,
    String formula,
    Duration firstPoll,
    Duration interval,
    Duration deadline,
    @Nullable Integer outputSeconds,
    @Nullable String aspectRatio,
    @Nullable String resolution,
    Language language,
    JobOrigin origin,
    @Nullable String takeOf,
    @Nullable String idempotencyKey) {}
