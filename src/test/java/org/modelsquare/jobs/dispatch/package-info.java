/** The engine's loop and its pace. */
@NullMarked
package org.modelsquare.jobs.dispatch;

import org.jspecify.annotations.NullMarked;
