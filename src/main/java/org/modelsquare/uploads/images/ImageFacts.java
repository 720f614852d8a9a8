package org.modelsquare.uploads.images;

/**
 * What an image says of itself.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 */
public record ImageFacts(ImageFormat format, int width, int height) {}
