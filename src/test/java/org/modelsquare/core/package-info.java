/** Tests of the values that all features share. */
@NullMarked
package org.modelsquare.core;

import org.jspecify.annotations.NullMarked;
