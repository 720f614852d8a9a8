/** Value types used by every room of the house: credits, public ids, the clock. */
@NullMarked
package org.modelsquare.core;

import org.jspecify.annotations.NullMarked;
