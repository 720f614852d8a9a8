package org.modelsquare.providers;

/**
 * What a kit needs to ask for one video.
 *
 * @param reference our own id of the job, sent where the vendor takes one
 * @param upstreamModel the vendor's model id
 * @param parameters the declared parameters with defaults filled in, as a JSON object
 */
public record RemoteSubmission(String reference, String upstreamModel, String parameters) {}
