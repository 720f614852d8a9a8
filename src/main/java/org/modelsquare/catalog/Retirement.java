package org.modelsquare.catalog;

import java.time.LocalDate;

/**
 * The end of a model.
 *
 * @param on the day from which it is no longer offered
 * @param replacedBy the id of the model to use instead
 */
public record Retirement(LocalDate on, String replacedBy) {}
