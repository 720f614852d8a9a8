package org.modelsquare.playground;

import org.jspecify.annotations.Nullable;

/**
 * Whose request the form begins with, as the page's address names it.
 *
 * @param sample one of the model's samples
 * @param job a job of whoever asks
 * @param share the token of a link to somebody's video
 */
record Precedent(@Nullable String sample, @Nullable String job, @Nullable String share) {

  static final Precedent NONE = new Precedent(null, null, null);
}
