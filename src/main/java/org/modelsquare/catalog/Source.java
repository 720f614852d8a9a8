package org.modelsquare.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.LocalizedText;

/**
 * Where the facts of a descriptor are from.
 *
 * @param title what was read
 * @param date when
 * @param note what is doubtful about it
 */
public record Source(LocalizedText title, LocalDate date, @Nullable LocalizedText note) {}
