package org.modelsquare.jobs.queue;

import org.jspecify.annotations.Nullable;

/**
 * Room for new orders at an account of a provider.
 *
 * @param account the account; null at a provider that is built in and has but one
 * @param cap how many jobs the account may have at once on all instances together; null for any
 * @param slots how many this instance would start now
 */
public record Opening(
    String provider, @Nullable String account, @Nullable Integer cap, int slots) {}
