package org.modelsquare.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;

/**
 * Everything that a job needs until its end, frozen when it is ordered.
 *
 * @param request the exact JSON text that the user previewed or sent
 * @param parameters the declared parameters with defaults filled in, as a JSON object
 * @param price what it is sold for, unless the terms name a promised price
 * @param terms what the sender wants to have held to
 * @param firstPoll how long after acceptance the provider is first asked
 * @param interval how long between two questions at first
 * @param deadline how long after the order the job fails
 * @param outputSeconds length of the video, where known
 * @param takeOf the job that this one repeats
 * @param idempotency what makes it recognizable when it is sent again
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
    JobPrice price,
    OrderTerms terms,
    Duration firstPoll,
    Duration interval,
    Duration deadline,
    @Nullable Integer outputSeconds,
    @Nullable String aspectRatio,
    @Nullable String resolution,
    Language language,
    OrderSource source,
    @Nullable String takeOf,
    Idempotency idempotency) {}
