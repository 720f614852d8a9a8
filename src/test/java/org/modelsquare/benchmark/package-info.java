/** Figures that are measured on demand, never in a build. */
@NullMarked
package org.modelsquare.benchmark;

import org.jspecify.annotations.NullMarked;
