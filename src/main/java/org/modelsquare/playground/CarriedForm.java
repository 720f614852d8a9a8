package org.modelsquare.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modelsquare.core.Language;

/**
 * A form that a visitor filled in before signing in.
 *
 * @param modelId the model
 * @param mode the chosen mode
 * @param parameters what was entered
 * @param intent the button that was pressed
 * @param language the language of the page
 * @param priceVersion the prices that were shown; empty where none
 */
record CarriedForm(
    String modelId,
    String mode,
    ObjectNode parameters,
    Intent intent,
    Language language,
    String priceVersion) {}
