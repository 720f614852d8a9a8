package org.modelsquare.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which provider serves a model on this instance, where that is not the one that its descriptor
 * names; under {@code modelsquare.models."<id>"}. Another instance of this product as the upstream
 * is the {@code toapis} provider with the same ids.
 */
@ConfigMapping(prefix = "modelsquare.models")
interface ModelRoutes {

  /** The ways by the id of the model. */
  @WithParentName
  Map<String, Route> byModel();

  /** The way of one model. */
  interface Route {

    /** The provider kit that serves it. */
    Optional<String> provider();

    /** Its id there. */
    Optional<String> upstreamModel();
  }

  /** The model on its way on this instance. */
  default VideoModel lead(VideoModel model) {
    Route route = byModel().get(model.id());
    return route == null
        ? model
        : model.servedBy(
            route.provider().orElse(model.provider()),
            route.upstreamModel().orElse(model.upstreamModel()));
  }

  /** A way for a model that is not there is a typing error that shall stop the start. */
  default void check(Set<String> ids) {
    Set<String> unknown = new TreeSet<>(byModel().keySet());
    unknown.removeAll(ids);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "modelsquare.models names models that are not in the catalog: " + unknown);
    }
  }
}
