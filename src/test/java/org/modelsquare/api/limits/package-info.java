/** Tests of the rate limits. */
@NullMarked
package org.modelsquare.api.limits;

import org.jspecify.annotations.NullMarked;
