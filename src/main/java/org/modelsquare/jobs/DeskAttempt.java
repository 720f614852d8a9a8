package org.modelsquare.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that may have made a provider start work.
 *
 * @param outcome accepted, rejected, busy, unknown or not_started; null if no answer was written
 *     down
 */
public record DeskAttempt(
    int number,
    @Nullable String providerAccount,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    @Nullable String remoteId,
    @Nullable String evidence) {}
