package org.modelsquare.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a key and when.
 *
 * @param created when it was made
 * @param paused since when it is paused, if it is
 * @param revoked when it was ended, if it was
 * @param firstUsed when it was first accepted, if ever
 * @param lastUsed when it was last accepted, give or take five minutes
 * @param lastNetwork the coarse network that it was last used from
 * @param oldSecretUntil until when the secret before the roll works too, if it does
 */
public record KeyTimes(
    Instant created,
    @Nullable Instant paused,
    @Nullable Instant revoked,
    @Nullable Instant firstUsed,
    @Nullable Instant lastUsed,
    @Nullable String lastNetwork,
    @Nullable Instant oldSecretUntil) {}
