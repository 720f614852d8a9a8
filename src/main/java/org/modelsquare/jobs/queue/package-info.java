/** Which job is due when, and which instance has it in hand. */
@NullMarked
package org.modelsquare.jobs.queue;

import org.jspecify.annotations.NullMarked;
