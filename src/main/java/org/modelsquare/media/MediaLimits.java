package org.modelsquare.media;

import java.time.Duration;

/** How much and how long the vault reads before it gives up. */
public record MediaLimits(long maxBytes, Duration maxTime) {}
