/** The video generations dialect, with keys, prices, balances and uploads around it. */
@NullMarked
package org.modelsquare.api.v1;

import org.jspecify.annotations.NullMarked;
