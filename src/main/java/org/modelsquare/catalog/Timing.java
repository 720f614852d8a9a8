package org.modelsquare.catalog;

import java.time.Duration;

/**
 * How long things take at the provider.
 *
 * @param firstPoll from acceptance to the first question
 * @param interval between questions
 * @param deadline from submission to giving up
 * @param typicalFrom the short end of what a video usually takes
 * @param typicalTo the long end
 */
public record Timing(
    Duration firstPoll,
    Duration interval,
    Duration deadline,
    Duration typicalFrom,
    Duration typicalTo) {}
