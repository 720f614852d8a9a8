package org.modelsquare.doctor;

import java.util.function.Supplier;

/**
 * One thing that the doctor looks at. Cheap: it may be asked for every few seconds.
 *
 * @param name stable, such as {@code poll_lag}; the words of the page go by it
 * @param look how it stands now
 */
record Check(String name, Supplier<Finding> look) {}
