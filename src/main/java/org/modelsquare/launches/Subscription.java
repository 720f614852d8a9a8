package org.modelsquare.launches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;

/**
 * Somebody who waits for a launch.
 *
 * @param accountId who
 * @param modelId for which model
 * @param language in which language
 * @param limit the most that the held draft may cost; null if none is to be run now
 * @param since when it was asked for
 */
record Subscription(
    String accountId, String modelId, Language language, @Nullable Credits limit, Instant since) {}
