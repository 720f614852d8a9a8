package org.modelsquare.providers;

/**
 * A provider called back: a reason to poll now, never the truth itself. Fired as a CDI event.
 *
 * @param provider the provider's name
 * @param remoteId the provider's id of the work
 */
public record RemoteHint(String provider, String remoteId) {}
