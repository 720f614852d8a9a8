package org.modelsquare.providers;

/**
 * A finished video at the provider.
 *
 * @param remoteId the provider's id of the work
 * @param location where the kit finds it, such as a URL
 */
public record RemoteVideo(String remoteId, String location) {}
