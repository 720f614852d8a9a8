/** Figures for those who watch over this house: sampled, named, and for no stranger's eyes. */
@NullMarked
package org.modelsquare.observability;

import org.jspecify.annotations.NullMarked;
