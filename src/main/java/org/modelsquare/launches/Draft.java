package org.modelsquare.launches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A request that an account prepared.
 *
 * @param mode the chosen mode
 * @param parameters what was entered
 * @param savedAt when
 * @param modelVersion the descriptor it was saved under; empty where that is not known
 */
public record Draft(String mode, ObjectNode parameters, Instant savedAt, String modelVersion) {}
