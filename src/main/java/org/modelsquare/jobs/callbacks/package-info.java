/** The door through which providers tell that something has changed. */
@NullMarked
package org.modelsquare.jobs.callbacks;

import org.jspecify.annotations.NullMarked;
