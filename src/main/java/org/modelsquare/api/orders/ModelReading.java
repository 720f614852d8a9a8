package org.modelsquare.api.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Violation;

/** Reads what a dialect calls the parameters of a model. */
@FunctionalInterface
public interface ModelReading {

  /** The parameters under our names, and what is wrong with the names. */
  Reading of(VideoModel model);

  /** What was read. */
  record Reading(ObjectNode parameters, List<Violation> violations) {}
}
