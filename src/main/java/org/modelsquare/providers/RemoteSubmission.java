package org.modelsquare.providers;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a kit needs to ask for one video.
 *
 * @param reference our own id of the job, sent where the vendor takes one
 * @param upstreamModel the vendor's model id
 * @param mode how the video is made, such as {@code text_to_video}
 * @param parameters the declared parameters with defaults filled in, as a JSON object
 * @param callback where the vendor may tell that something has changed; null if nowhere
 */
public record RemoteSubmission(
    String reference,
    String upstreamModel,
    String mode,
    String parameters,
    @Nullable URI callback) {}
