/** The engine that takes due jobs one step further, on as many instances as there are. */
@NullMarked
package org.modelsquare.jobs.dispatch;

import org.jspecify.annotations.NullMarked;
