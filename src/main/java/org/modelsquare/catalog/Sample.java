package org.modelsquare.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modelsquare.core.LocalizedText;

/**
 * A request that one can start from.
 *
 * @param id its name in the address, such as {@code ?sample=portrait-tea}
 * @param title what it shows
 * @param mode the mode it uses
 * @param prompt the prompt
 * @param parameters its other parameters; empty for a quick prompt, which keeps the defaults
 */
public record Sample(
    String id, LocalizedText title, String mode, LocalizedText prompt, ObjectNode parameters) {}
