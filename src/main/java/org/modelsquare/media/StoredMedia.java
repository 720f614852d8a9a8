package org.modelsquare.media;

/**
 * A file that is safely in the vault.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
public record StoredMedia(String id, long sizeBytes, String sha256, String contentType) {}
