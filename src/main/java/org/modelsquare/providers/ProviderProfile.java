package org.modelsquare.providers;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider can do, as its documentation says.
 *
 * @param lostAnswer what it offers when the answer to a submission was lost
 * @param cancels true if running work can be stopped
 * @param callbacks true if it calls back when the work's state changes
 * @param progress true if it tells how far the work is
 * @param urlLife how long a finished video can be fetched
 * @param defaultBaseUrl where its API begins unless an account says otherwise; null if every
 *     account must
 * @param credentials what an account needs
 */
public record ProviderProfile(
    LostAnswer lostAnswer,
    boolean cancels,
    boolean callbacks,
    boolean progress,
    Duration urlLife,
    @Nullable String defaultBaseUrl,
    List<CredentialField> credentials) {}
