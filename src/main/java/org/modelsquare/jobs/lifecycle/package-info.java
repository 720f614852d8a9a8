/** The life of a job: its states, the moves between them, and the one way to its end. */
@NullMarked
package org.modelsquare.jobs.lifecycle;

import org.jspecify.annotations.NullMarked;
