/** The table of states. */
@NullMarked
package org.modelsquare.jobs.lifecycle;

import org.jspecify.annotations.NullMarked;
