package org.modelsquare.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A model with what stands behind it, for operators.
 *
 * @param model as it is offered
 * @param described as its descriptor tells it
 * @param text the descriptor
 * @param decision what an operator decided; null if nothing
 */
public record CatalogEntry(
    VideoModel model, VideoModel described, DescriptorText text, @Nullable Decision decision) {

  static CatalogEntry of(VideoModel described, DescriptorText text, @Nullable Decision decision) {
    VideoModel offered = decision == null ? described : decision.apply(described);
    return new CatalogEntry(offered, described, text, decision);
  }

  /** True if only operators see it. */
  public boolean isHidden() {
    return model.status() == ModelStatus.HIDDEN;
  }
}
