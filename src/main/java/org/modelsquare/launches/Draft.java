package org.modelsquare.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A request that an account prepared.
 *
 * @param mode the chosen mode
 * @param parameters what was entered
 * @param savedAt when
 */
record Draft(String mode, ObjectNode parameters, Instant savedAt) {}
