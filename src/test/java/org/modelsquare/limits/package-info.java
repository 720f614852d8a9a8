/** Tests of the rate limits. */
@NullMarked
package org.modelsquare.limits;

import org.jspecify.annotations.NullMarked;
