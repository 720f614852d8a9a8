/** The fault matrix: every fault we could think of, each with an order of its own. */
@NullMarked
package org.modelsquare.chaos.matrix;

import org.jspecify.annotations.NullMarked;
